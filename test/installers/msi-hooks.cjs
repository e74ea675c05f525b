// Where another program makes the MSI out of electron-builder's project, its hook (NEXT_MSI_HOOK) would replace ours:
// this one runs both. wixl, which such a program calls, does not know the conditions of components: they are left out
// and put into the finished MSI (packages.ts).
const { readFileSync, writeFileSync } = require('node:fs');

exports.default = async (project) => {
  const { msiProjectCreated } = await import('../../tools/packaging/msi-project.ts');
  msiProjectCreated(project);
  if (process.env.NEXT_MSI_HOOK === undefined) return;
  const condition = /\s*<Condition><!\[CDATA\[(?!Installed OR)[\s\S]*?<\/Condition>/g;
  writeFileSync(project, readFileSync(project, 'utf8').replace(condition, ''));
  const next = await import(process.env.NEXT_MSI_HOOK);
  await (next.default?.default ?? next.default)(project);
};
