// Writes positions.json of toml_test.zip: where every key, header and value of the valid files stands, by a parser that
// shares nothing with ours (toml-eslint-parser 1.0.3).
//
//   npm install toml-eslint-parser && node toml_positions.mjs FOLDER/tests positions.json
//
// FOLDER is a checkout of toml-lang/toml-test. Offsets and lengths count characters, not UTF-16 units.
import { readFileSync, writeFileSync } from "node:fs";
import { parseTOML } from "toml-eslint-parser";

const [root, target] = process.argv.slice(2);
const nameOf = (key) => (key.type === "TOMLBare" ? key.name : key.value);

function positions(text) {
  const characters = (offset) => Array.from(text.slice(0, offset)).length;
  const span = ([start, end]) => [characters(start), characters(end) - characters(start)];
  const rows = [];
  const value = (node, path) => {
    rows.push(["value", path, ...span(node.range)]);
    if (node.type === "TOMLInlineTable") node.body.forEach((each) => pair(each, path));
    if (node.type === "TOMLArray") node.elements.forEach((each, index) => value(each, [...path, index]));
  };
  const pair = (node, base) => {
    const path = [...base, ...node.key.keys.map(nameOf)];
    rows.push(["key", path, ...span(node.key.range)]);
    value(node.value, path);
  };
  for (const node of parseTOML(text, { tomlVersion: "1.0" }).body[0].body) {
    if (node.type === "TOMLKeyValue") {
      pair(node, []);
      continue;
    }
    const brackets = node.kind === "array" ? 2 : 1;
    const end = text.indexOf("]", node.key.range[1]) + brackets;
    rows.push(["header", node.resolvedKey, ...span([node.range[0], end])]);
    node.body.forEach((each) => pair(each, node.resolvedKey));
  }
  return rows;
}

const names = readFileSync(`${root}/files-toml-1.0.0`, "utf8").split("\n");
const valid = names.filter((name) => /^valid\/.*\.toml$/.test(name));
const found = valid.map((name) => [name, positions(readFileSync(`${root}/${name}`, "utf8"))]);
writeFileSync(target, JSON.stringify(Object.fromEntries(found)));
