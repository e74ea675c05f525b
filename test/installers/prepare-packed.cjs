// electron-builder's hook after a folder is packed: makes it start on this machine, as a program does that would do so
// with an installed folder (UNHUNCH_PREPARE_INSTALLED, …_WINDOWS). For formats that cannot be changed once they are made.
const { execFileSync } = require('node:child_process');

exports.default = async ({ appOutDir, electronPlatformName }) => {
  const { UNHUNCH_PREPARE_INSTALLED, UNHUNCH_PREPARE_INSTALLED_WINDOWS } = process.env;
  const program =
    electronPlatformName === 'win32' ? UNHUNCH_PREPARE_INSTALLED_WINDOWS : UNHUNCH_PREPARE_INSTALLED;
  if (program) execFileSync(program, [appOutDir], { stdio: 'inherit' });
};
