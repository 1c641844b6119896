// Checks RDF data against SHACL shapes. All graphs of the data count as one, together with the ontology, which knows
// the class tree.
//
//   node validate_shacl.mjs DATA... [--shapes FILE] [--ontology FILE]
//
// DATA is .ttl, .trig, .nt or .nq. Exit status: 0 it conforms, 1 it does not (a line for each violation), 2 wrong usage
// or a file that cannot be read.
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import rdf from '@zazuko/env-node'
import SHACLValidator from 'rdf-validate-shacl'

const ontologyFile = (name) => fileURLToPath(new URL(`../../ontology/${name}`, import.meta.url))

export const defaults = { shapes: ontologyFile('shapes.ttl'), ontology: ontologyFile('chipgraph.ttl') }

/** The triples of all `paths`, whatever graph they stand in. */
export async function readUnion (paths) {
  const dataset = rdf.dataset()
  for (const path of paths) {
    for await (const quad of rdf.fromFile(path)) {
      dataset.add(rdf.quad(quad.subject, quad.predicate, quad.object))
    }
  }
  return dataset
}

const text = (term) => (term?.termType === 'BlankNode' ? '(a path)' : term?.value ?? '')

function describe (result) {
  const messages = result.message.map((message) => message.value)
  const parts = [text(result.focusNode), text(result.path), result.value && `[${text(result.value)}]`]
  return `${parts.filter(Boolean).join(' ')}: ${messages.join(' ') || text(result.sourceConstraintComponent)}`
}

/** A line for each violation of the shapes by the union of `paths`; none if it conforms. */
export async function validate (paths, { shapes, ontology } = defaults) {
  const validator = new SHACLValidator(await readUnion([shapes]), { factory: rdf })
  const report = await validator.validate(await readUnion([ontology, ...paths]))
  return report.results.map(describe)
}

async function main () {
  const options = {
    shapes: { type: 'string', default: defaults.shapes },
    ontology: { type: 'string', default: defaults.ontology }
  }
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  if (positionals.length === 0) throw new Error('usage: validate_shacl.mjs DATA... [--shapes FILE] [--ontology FILE]')
  const violations = await validate(positionals, values)
  for (const violation of violations) console.log(violation)
  return violations.length === 0 ? 0 : 1
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 2
  }
}
