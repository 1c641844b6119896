#!/usr/bin/env python3
"""No folder of src includes one that comes later in the flow.

    layers_test.py SOURCE_DIR      exit 1 and one line for each include that points backwards
"""
import pathlib
import re
import sys

ORDER = [["base"], ["knowledge"], ["documents"], ["text"], ["mentions"], ["claims"], ["graph"], ["rdf", "outputs"], ["cli"]]
LEVEL = {name: level for level, names in enumerate(ORDER) for name in names}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def broken_includes(source):
    """Messages for every include that breaks the order; also for folders that the order does not name."""
    for path in sorted(source.rglob("*")):
        if path.suffix not in {".h", ".cpp"} or path.parent == source:
            continue  # main.cpp and pipeline.* join the stages
        folder = path.relative_to(source).parts[0]
        if folder not in LEVEL:
            yield f"{path}: folder {folder} has no place in the flow"
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            included = match.group(1).split("/")[0]
            earlier = LEVEL.get(included, -1) < LEVEL[folder]
            top_level = "/" not in match.group(1)
            if included != folder and not (earlier and not top_level or top_level and folder == "cli"):
                yield f"{path}:{number}: {folder} includes {match.group(1)}"
            elif included not in LEVEL and not top_level:
                yield f"{path}:{number}: {match.group(1)} is not named from src"


def main():
    source = pathlib.Path(sys.argv[1])
    folders = {p.name for p in source.iterdir() if p.is_dir()}
    missing = LEVEL.keys() - folders - {"cli"}
    messages = list(broken_includes(source)) + [f"{source}/{name}: missing" for name in sorted(missing)]
    print("\n".join(messages) or f"{len(folders)} folders in order")
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(main())
