import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The hook that electron-builder calls with the path of its WiX project; adds what electron-builder has no options for.
 */
export function msiProjectCreated(path: string): void {
  writeFileSync(path, withOwnParts(readFileSync(path, 'utf8')));
}

/** The point in the project at which the program folder is known. */
const anchor = '    <!-- Files -->\n';
const feature = '<ComponentGroupRef Id="ProductComponents"/>';

const runKey = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';

/** When to install the start at login: it is asked for, or it was there before and is not being removed. */
export const autostartCondition = 'AUTOSTART = "1" OR (AUTOSTARTBEFORE AND AUTOSTART <> "0")';

/**
 * Runs delete-user-files.cmd, which is in the package. `call` is needed because cmd.exe removes the quotes of a first
 * word.
 */
const deleteUserFiles = (what: 'menu' | 'data') =>
  `"[SystemFolder]cmd.exe" /d /c call "[APPLICATIONFOLDER]resources\\delete-user-files.cmd" ${what}`;

/** Deletes the history and settings of every user. */
export const deleteUserDataCommand = deleteUserFiles('data');

/** Deletes the Start menu entries that were created with each user's first notification. */
export const deleteMenuEntriesCommand = deleteUserFiles('menu');

/**
 * AUTOSTART=1 starts the app at login for everyone, 0 undoes that; without it, an upgrade changes nothing. The
 * component is transitive so that its condition also holds when the installed version is installed again.
 * Uninstalling deletes the Start menu entries of notifications and, with DELETEUSERDATA=1, everyone's history and
 * settings.
 */
const parts = `    <Property Id="AUTOSTART" Secure="yes"/>
    <Property Id="AUTOSTARTBEFORE">
      <RegistrySearch Id="AutostartBefore" Root="HKLM" Key="${runKey}" Name="Unhunch" Type="raw" Win64="yes"/>
    </Property>
    <DirectoryRef Id="APPLICATIONFOLDER">
      <Component Id="Autostart" Guid="6B0B0E57-4E4F-4E0B-8C55-0D2B64B7E9D1" Transitive="yes" Win64="yes">
        <Condition><![CDATA[${autostartCondition}]]></Condition>
        <RegistryValue Root="HKLM" Key="${runKey}" Name="Unhunch" Type="string" Value="&quot;[APPLICATIONFOLDER]Unhunch.exe&quot; --background" KeyPath="yes"/>
      </Component>
    </DirectoryRef>
    <Property Id="DELETEUSERDATA" Secure="yes"/>
    <CustomAction Id="DeleteUserData" Directory="APPLICATIONFOLDER" ExeCommand="${escaped(deleteUserDataCommand)}" Execute="deferred" Impersonate="no" Return="ignore"/>
    <CustomAction Id="DeleteMenuEntries" Directory="APPLICATIONFOLDER" ExeCommand="${escaped(deleteMenuEntriesCommand)}" Execute="deferred" Impersonate="no" Return="ignore"/>
    <InstallExecuteSequence>
      <Custom Action="DeleteMenuEntries" Before="DeleteUserData"><![CDATA[REMOVE = "ALL" AND NOT UPGRADINGPRODUCTCODE]]></Custom>
      <Custom Action="DeleteUserData" Before="RemoveFiles"><![CDATA[REMOVE = "ALL" AND DELETEUSERDATA = "1" AND NOT UPGRADINGPRODUCTCODE]]></Custom>
    </InstallExecuteSequence>

`;

function escaped(command: string): string {
  return command.replaceAll('"', '&quot;');
}

/** Adds our own parts to the project. @throws Error if electron-builder's project is not as expected */
export function withOwnParts(project: string): string {
  for (const expected of [anchor, feature]) {
    if (project.split(expected).length !== 2)
      throw new Error(`the MSI project does not have exactly one "${expected.trim()}"`);
  }
  return project
    .replace(anchor, () => parts + anchor)
    .replace(feature, `${feature}\n      <ComponentRef Id="Autostart"/>`);
}
