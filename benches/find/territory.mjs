// Who covers what: the rules of the site, written a second time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fold } from './content.mjs';

/** @typedef {ReturnType<typeof readTerritory>} Territory */
/** @typedef {{ kind: string, code: string }} Area An area of a profile. */
/**
 * A commune with the codes of the areas that it lies in.
 * @typedef {{ code: string, name: string, department: string, arrondissement: string, employment_area: string, postcodes: string[],
 *   population: number, latitude: number, longitude: number }} Commune
 */
/** @typedef {{ code: string, name: string, towns: string[] }} Zone A department, or an employment area with its main towns. */

/**
 * The territory of `folder`/content, with what its areas mean.
 * @param {string} folder
 */
export function readTerritory(folder) {
  const territory = join(folder, 'content/territory');
  const communes = readCommunes(readFileSync(join(territory, 'communes.csv'), 'utf8'));
  const { departments, employmentAreas } = readAreas(readFileSync(join(territory, 'region.yaml'), 'utf8'));
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  /** @type {[code: string, town: Commune][]} */
  const towns = employmentAreas.flatMap(({ code, towns }) => towns.flatMap((town) => {
    const commune = byCode.get(town);
    return commune ? [[code, commune]] : [];
  }));
  for (const commune of communes) commune.employment_area = nearest(commune, towns);

  // The communes of each area, by the code of a commune's field.
  /** @type {Map<string, Commune[]>} */
  const inside = new Map();
  /** @type {('department' | 'employment_area' | 'arrondissement')[]} */
  const kinds = ['department', 'employment_area', 'arrondissement'];
  for (const commune of communes) {
    for (const kind of kinds) {
      const key = `${kind}:${commune[kind]}`;
      inside.set(key, [...(inside.get(key) ?? []), commune]);
    }
  }
  const names = new Map([...departments, ...employmentAreas].map((area) => [area.code, area.name]));
  /**
   * Answers of `servesDepartment`, remembered.
   * @type {Map<string, boolean>}
   */
  const served = new Map();
  return { communes, byCode, departments, inside, names, served };
}

/**
 * The communes that `area` of a profile covers: a commune means its arrondissement.
 * @param {Area} area
 * @param {Territory} territory
 * @returns {Commune[]}
 */
export function covered(area, territory) {
  if (area.kind === 'region') return territory.communes;
  if (area.kind !== 'commune') return territory.inside.get(`${area.kind}:${area.code}`) ?? [];
  return territory.inside.get(`arrondissement:${territory.byCode.get(area.code)?.arrondissement}`) ?? [];
}

/**
 * Whether somebody with these areas covers the commune.
 * @param {Area[]} areas
 * @param {Commune} commune
 * @param {Territory} territory
 */
export function coversCommune(areas, commune, territory) {
  return areas.some(({ kind, code }) => {
    if (kind === 'region') return true;
    if (kind === 'commune') return territory.byCode.get(code)?.arrondissement === commune.arrondissement;
    return kind === 'department' ? commune.department === code : commune.employment_area === code;
  });
}

/**
 * Whether somebody with these areas is listed in the department: most of one area lies in it, or one holds a third of it.
 * @param {Area[]} areas
 * @param {{ code: string }} department
 * @param {Territory} territory
 */
export function servesDepartment(areas, department, territory) {
  return areas.some((area) => {
    const key = `${area.kind} ${area.code} ${department.code}`;
    const known = territory.served.get(key);
    if (known !== undefined) return known;
    const serves = isServed(covered(area, territory), department, territory);
    territory.served.set(key, serves);
    return serves;
  });
}

/**
 * @param {Commune[]} communes
 * @param {{ code: string }} department
 * @param {Territory} territory
 */
function isServed(communes, { code }, territory) {
  const shared = communes.filter((commune) => commune.department === code).length;
  const all = territory.inside.get(`department:${code}`) ?? [];
  return shared > 0 && (shared * 2 >= communes.length || shared * 3 >= all.length);
}

/**
 * How a profile's area is called on its page.
 * @param {Area} area
 * @param {Territory} territory
 */
export function areaName({ kind, code }, territory) {
  if (kind === 'region') return 'Grand Est';
  return (kind === 'commune' ? territory.byCode.get(code)?.name : territory.names.get(code)) ?? code;
}

/**
 * Communes whose name means no other place: one of its kind, and not also a department.
 * @param {Territory} territory
 */
export function unmistakable(territory) {
  const count = new Map();
  for (const { name } of territory.communes) count.set(fold(name), (count.get(fold(name)) ?? 0) + 1);
  for (const { name } of territory.departments) count.set(fold(name), 2);
  return territory.communes.filter(({ name }) => count.get(fold(name)) === 1);
}

/**
 * @param {string} csv
 * @returns {Commune[]}
 */
function readCommunes(csv) {
  return csv.trim().split('\n').slice(1).map((line) => {
    const [code, name, postcodes, department, arrondissement, population, latitude, longitude] = line.split(',');
    return {
      code, name, department, arrondissement, employment_area: '',
      postcodes: postcodes.split(';'),
      population: Number(population), latitude: Number(latitude), longitude: Number(longitude),
    };
  });
}

/** @param {string} yaml */
function readAreas(yaml) {
  /** @type {Record<string, Zone[]>} */
  const lists = { departments: [], employment_areas: [] };
  /** @type {Zone[] | undefined} */
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

/**
 * The employment area whose main town is nearest.
 * @param {Commune} commune
 * @param {[code: string, town: Commune][]} towns
 */
function nearest(commune, towns) {
  const shrink = Math.cos((commune.latitude * Math.PI) / 180);
  let best = { distance: Infinity, code: '' };
  for (const [code, town] of towns) {
    const distance = ((commune.longitude - town.longitude) * shrink) ** 2 + (commune.latitude - town.latitude) ** 2;
    if (distance < best.distance) best = { distance, code };
  }
  return best.code;
}
