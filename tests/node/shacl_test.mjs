// Tests ontology/shapes.ttl on small graphs: node --test tests/node/shacl_test.mjs
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import rdf from '@zazuko/env-node'
import { defaults, readUnion, validate } from './validate_shacl.mjs'

const cg = rdf.namespace('https://w3id.org/chipgraph/ontology#')
const shape = rdf.namespace('https://w3id.org/chipgraph/shapes#')
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = here('../data/shacl/')
const valid = folder + 'valid.trig'
const broken = readdirSync(folder).filter((name) => name.startsWith('broken-'))

test('a graph in the shape of the design conforms', async () => {
  assert.deepEqual(await validate([valid]), [])
})

test('there are broken graphs', () => assert.ok(broken.length > 30))

for (const name of broken) {
  test(`${name} is found out`, async () => {
    const expected = readFileSync(folder + name, 'utf8').match(/^# expect: (.*)$/m)?.[1]
    assert.ok(expected, 'the file says what to expect')
    const violations = await validate([valid, folder + name])
    assert.ok(violations.some((line) => line.endsWith(`: ${expected}`)), `${expected}\n  not among\n${violations.join('\n')}`)
  })
}

test('the exit status tells whether data conforms', () => {
  const run = (...files) => spawnSync('node', [here('validate_shacl.mjs'), ...files]).status
  assert.equal(run(valid), 0)
  assert.equal(run(valid, folder + broken[0]), 1)
  assert.equal(run(folder + 'no-such-file.trig'), 2)
  assert.equal(run(), 2)
})

test('the shapes allow the statuses and roles of the ontology, and no others', async () => {
  const ontology = rdf.clownface({ dataset: await readUnion([defaults.ontology]) })
  const shapes = rdf.clownface({ dataset: await readUnion([defaults.shapes]) })
  const names = (pointer) => pointer.values.map((iri) => iri.slice(cg('').value.length)).sort()
  const items = (pointer) => (pointer.isList() ? [...pointer.list()].map((item) => item.value.slice(cg('').value.length)) : [])
  const roles = names(ontology.has(rdf.ns.rdf.type, cg.Role))
  const types = names(ontology.has(rdf.ns.rdf.type, cg.FactType))
  assert.equal(types.length, 6)
  for (const type of types) {
    const content = shapes.node(shape(`${type}Content`)).out(rdf.ns.sh.property)
    const statuses = items(content.has(rdf.ns.sh.path, cg.status).out(rdf.ns.sh.in))
    assert.deepEqual(statuses.sort(), names(ontology.node(cg(type)).out(cg.hasStatus)), `statuses of ${type}`)
    const forbidden = items(content.has(rdf.ns.sh.maxCount, 0).out(rdf.ns.sh.path).out(rdf.ns.sh.alternativePath))
    const allowed = names(ontology.node(cg(type)).out(cg.hasRole))
    assert.deepEqual(forbidden.filter((role) => roles.includes(role)).sort(), roles.filter((role) => !allowed.includes(role)), `roles of ${type}`)
  }
})
