#include "graph/graph.h"
#include "outputs/draw.h"
