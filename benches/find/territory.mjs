// Who covers what: the rules of the site, written a second time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fold } from './content.mjs';

/** The territory of `folder`/content, with what its areas mean. */
export function readTerritory(folder) {
  const territory = join(folder, 'content/territory');
  const communes = readCommunes(readFileSync(join(territory, 'communes.csv'), 'utf8'));
  const { departments, employmentAreas } = readAreas(readFileSync(join(territory, 'region.yaml'), 'utf8'));
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const towns = employmentAreas.flatMap((area) => area.towns.map((code) => [area.code, byCode.get(code)]));
  for (const commune of communes) commune.employment_area = nearest(commune, towns);

  // The communes of each area, by the code of a commune's field.
  const inside = new Map();
  for (const commune of communes) {
    for (const kind of ['department', 'employment_area', 'arrondissement']) {
      const key = `${kind}:${commune[kind]}`;
      inside.set(key, [...(inside.get(key) ?? []), commune]);
    }
  }
  const names = new Map([...departments, ...employmentAreas].map((area) => [area.code, area.name]));
  // `served` remembers answers of `servesDepartment`.
  return { communes, byCode, departments, inside, names, served: new Map() };
}

/** The communes that `area` of a profile covers: a commune means its arrondissement. */
export function covered(area, territory) {
  if (area.kind === 'region') return territory.communes;
  if (area.kind !== 'commune') return territory.inside.get(`${area.kind}:${area.code}`) ?? [];
  return territory.inside.get(`arrondissement:${territory.byCode.get(area.code).arrondissement}`);
}

/** Whether somebody with these areas covers the commune. */
export function coversCommune(areas, commune, territory) {
  return areas.some(({ kind, code }) => {
    if (kind === 'region') return true;
    if (kind === 'commune') return territory.byCode.get(code).arrondissement === commune.arrondissement;
    return commune[kind] === code;
  });
}

/** Whether somebody with these areas is listed in the department: most of one area lies in it, or one holds a third of it. */
export function servesDepartment(areas, department, territory) {
  return areas.some((area) => {
    const key = `${area.kind} ${area.code} ${department.code}`;
    if (!territory.served.has(key)) territory.served.set(key, isServed(covered(area, territory), department, territory));
    return territory.served.get(key);
  });
}

function isServed(communes, { code }, territory) {
  const shared = communes.filter((commune) => commune.department === code).length;
  return shared > 0 && (shared * 2 >= communes.length || shared * 3 >= territory.inside.get(`department:${code}`).length);
}

/** How a profile's area is called on its page. */
export function areaName({ kind, code }, territory) {
  if (kind === 'region') return 'Grand Est';
  return kind === 'commune' ? territory.byCode.get(code).name : territory.names.get(code);
}

/** Communes whose name means no other place: one of its kind, and not also a department. */
export function unmistakable(territory) {
  const count = new Map();
  for (const { name } of territory.communes) count.set(fold(name), (count.get(fold(name)) ?? 0) + 1);
  for (const { name } of territory.departments) count.set(fold(name), 2);
  return territory.communes.filter(({ name }) => count.get(fold(name)) === 1);
}

function readCommunes(csv) {
  return csv.trim().split('\n').slice(1).map((line) => {
    const [code, name, postcodes, department, arrondissement, population, latitude, longitude] = line.split(',');
    return {
      code, name, department, arrondissement,
      postcodes: postcodes.split(';'),
      population: Number(population), latitude: Number(latitude), longitude: Number(longitude),
    };
  });
}

function readAreas(yaml) {
  const lists = { departments: [], employment_areas: [] };
  let current;
  for (const line of yaml.split('\n')) {
    const heading = /^(\w+):\s*$/.exec(line);
    if (heading) current = lists[heading[1]];
    const row = /^ {2}- \{ code: "(\w+)", name: ([^,}]+)/.exec(line);
    const towns = /main_towns: \[([^\]]*)\]/.exec(line)?.[1].match(/\w+/g) ?? [];
    if (row) current?.push({ code: row[1], name: row[2], towns });
  }
  return { departments: lists.departments, employmentAreas: lists.employment_areas };
}

/** The employment area whose main town is nearest. */
function nearest(commune, towns) {
  const shrink = Math.cos((commune.latitude * Math.PI) / 180);
  let best = [Infinity, undefined];
  for (const [code, town] of towns) {
    const distance = ((commune.longitude - town.longitude) * shrink) ** 2 + (commune.latitude - town.latitude) ** 2;
    if (distance < best[0]) best = [distance, code];
  }
  return best[1];
}
