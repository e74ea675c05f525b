# What Unhunch adds to electron-builder's installer, which is per machine.
#   Setup.exe /S [/AUTOSTART=1|0]           start at login for everyone; without it an upgrade leaves it as it is
#   Uninstall.exe /S [--delete-app-data]    also deletes everyone's history and settings

!define LOGIN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define LOGIN_STATE_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define LOGIN_NAME "Unhunch"

!macro customInstall
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART=" $R1
  ${ifNot} ${Errors}
    ${if} $R1 == "0"
      DeleteRegValue HKLM "${LOGIN_KEY}" "${LOGIN_NAME}"
      DeleteRegValue HKLM "${LOGIN_STATE_KEY}" "${LOGIN_NAME}"
    ${else}
      WriteRegStr HKLM "${LOGIN_KEY}" "${LOGIN_NAME}" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --background'
    ${endIf}
  ${endIf}
  ClearErrors

  # electron-builder keeps a copy of the installer for its updater, in the profile of whoever installs.
  SetShellVarContext current
  Delete "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
  RMDir "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
  SetShellVarContext all
  # This, too, is only for the updater.
  Delete "$INSTDIR\resources\elevate.exe"
!macroend

!macro customUnInstall
  # During an upgrade the new version's installer decides.
  ${ifNot} ${isUpdated}
    DeleteRegValue HKLM "${LOGIN_KEY}" "${LOGIN_NAME}"
    DeleteRegValue HKLM "${LOGIN_STATE_KEY}" "${LOGIN_NAME}"
    Call un.forgetLoginItems
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "--delete-app-data" $R1
    ${ifNot} ${Errors}
      Call un.deleteUserData
    ${endIf}
    ClearErrors
  ${endIf}
!macroend

!ifdef BUILD_UNINSTALLER
  # The entries that people made in the app's settings: of everyone whose profile is loaded.
  Function un.forgetLoginItems
    StrCpy $R1 0
    next:
      EnumRegKey $R2 HKU "" $R1
      StrCmp $R2 "" done
      DeleteRegValue HKU "$R2\${LOGIN_KEY}" "${APP_ID}"
      DeleteRegValue HKU "$R2\${LOGIN_STATE_KEY}" "${APP_ID}"
      IntOp $R1 $R1 + 1
      Goto next
    done:
  FunctionEnd

  # Uninstallers run as an administrator or as the system: the people's folders are those of the other profiles.
  Function un.deleteUserData
    StrCpy $R1 0
    next:
      EnumRegKey $R2 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList" $R1
      StrCmp $R2 "" done
      ReadRegStr $R3 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$R2" "ProfileImagePath"
      StrCmp $R3 "" skip
      ExpandEnvStrings $R3 $R3
      RMDir /r "$R3\AppData\Roaming\${APP_FILENAME}"
      skip:
      IntOp $R1 $R1 + 1
      Goto next
    done:
  FunctionEnd
!endif
