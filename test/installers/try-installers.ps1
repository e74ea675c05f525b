# Silently installs, starts and removes each installer on a Windows without Unhunch. Run it as an administrator.
#   test/installers/try-installers.ps1 -Folder dist
param([Parameter(Mandatory)][string]$Folder)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$version = (Get-Content package.json -Raw | ConvertFrom-Json).version
$program = "$env:ProgramFiles\Unhunch\Unhunch.exe"
$log = "$env:APPDATA\Unhunch\logs\main.log"
$menu = "$env:ProgramData\Microsoft\Windows\Start Menu\Programs\Unhunch.lnk"
$elsewhere = "$env:TEMP\unhunch-elsewhere"
$run = 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Run'
$msi = (Resolve-Path "$Folder\Unhunch-$version-x64.msi").Path
$setup = (Resolve-Path "$Folder\Unhunch-$version-x64-setup.exe").Path
$portable = (Resolve-Path "$Folder\Unhunch-$version-x64-portable.exe").Path

function Assert($isTrue, $what) {
  if (-not $isTrue) { throw "not so: $what" }
  Write-Host "ok: $what"
}

function Invoke-Silently($file, $arguments) {
  $process = Start-Process $file -ArgumentList $arguments -Wait -PassThru
  Assert ($process.ExitCode -eq 0) "$file $arguments ends with 0 ($($process.ExitCode))"
}

# An uninstaller continues in a copy of itself.
function Wait-Until($isSo, $what) {
  for ($i = 0; $i -lt 120; $i++) {
    if (& $isSo) { break }
    Start-Sleep -Milliseconds 500
  }
  Assert (& $isSo) $what
}

function Get-LoginEntry {
  $values = Get-ItemProperty $run
  # A key without values returns nothing.
  if (($null -ne $values) -and $values.PSObject.Properties.Name -contains 'Unhunch') { $values.Unhunch } else { $null }
}

function Test-Start($file) {
  Remove-Item $log -ErrorAction SilentlyContinue
  Start-Process $file -ArgumentList '--background'
  Wait-Until { (Test-Path $log) -and (Select-String -Quiet -Path $log -SimpleMatch "Unhunch $version starts") } "$file starts"
  # The history is opened after that line.
  Start-Sleep -Seconds 5
  Get-Process Unhunch | Stop-Process -Force
  Wait-Until { -not (Get-Process Unhunch -ErrorAction SilentlyContinue) } 'it has ended'
}

# Reading a policy in the registry needs the native library.
function Test-Policy {
  $key = 'HKLM:\Software\Policies\Unhunch'
  $output = "$env:TEMP\unhunch-policy.json"
  New-Item $key -Force | Out-Null
  Set-ItemProperty $key retentionMonths 3 -Type DWord
  Start-Process $program -ArgumentList '--print-policy', '--json' -Wait -RedirectStandardOutput $output
  Remove-Item $key
  $policy = Get-Content $output -Raw | ConvertFrom-Json
  Assert ($policy.sources[0].state -eq 'found') 'the policy in the registry is read'
}

# A link in the data to a folder that is not the app's.
function Add-Link {
  New-Item -ItemType Directory $elsewhere -Force | Out-Null
  Set-Content "$elsewhere\kept.txt" 'theirs'
  New-Item -ItemType Junction -Path "$env:APPDATA\Unhunch\link" -Target $elsewhere | Out-Null
}

function Test-Installed {
  Assert (Test-Path $program) 'the program is there'
  Assert (Test-Path $menu) 'the menu entry is there'
  Assert ((Get-LoginEntry) -eq "`"$program`" --background") 'it starts at login for everyone'
  Assert (-not (Test-Path "$env:LOCALAPPDATA\unhunch-updater")) 'no copy of the installer is in the profile'
  Test-Policy
  Test-Start $program
  Add-Link
}

function Test-Removed {
  Wait-Until { -not (Test-Path "$env:ProgramFiles\Unhunch") } 'the folder is gone'
  Assert (-not (Test-Path $menu)) 'the menu entry is gone'
  Assert ($null -eq (Get-LoginEntry)) 'the start at login is gone'
  Assert (-not (Test-Path "$env:APPDATA\Unhunch")) 'what the person had is gone, as it was asked for'
  Assert (Test-Path "$elsewhere\kept.txt") 'a link in it was not followed'
}

Invoke-Silently msiexec "/i `"$msi`" /qn AUTOSTART=1"
Test-Installed
Invoke-Silently msiexec "/x `"$msi`" /qn DELETEUSERDATA=1"
Test-Removed

Invoke-Silently $setup '/S /AUTOSTART=1'
Test-Installed
Invoke-Silently "$env:ProgramFiles\Unhunch\Uninstall Unhunch.exe" '/allusers /S --delete-app-data'
Test-Removed

Test-Start $portable
