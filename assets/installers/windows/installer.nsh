# Additions to electron-builder's installer, which installs for all users.
#   Setup.exe /S [/AUTOSTART=1|0]           start at login for everyone; without it, an upgrade changes nothing
#   Uninstall.exe /S [--delete-app-data]    also deletes everyone's history and settings

!define LOGIN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define LOGIN_STATE_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define LOGIN_NAME "Unhunch"
# With a user's first notification, Electron registers this class and a menu entry for that user.
!define TOAST_ACTIVATOR "{3271549F-9DF6-4D7B-A1A0-18F3F353C8C9}"
!define TOAST_CLASS_KEY "Software\Classes\CLSID\${TOAST_ACTIVATOR}"
!define PROFILES_KEY "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList"
!define ATTRIBUTE_FOLDER 0x10
!define ATTRIBUTE_LINK 0x400 # FILE_ATTRIBUTE_REPARSE_POINT: a junction or a symbolic link

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

  # electron-builder keeps a copy of the installer for its updater, in the profile of the installing user.
  SetShellVarContext current
  Delete "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
  RMDir "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
  SetShellVarContext all
  # This, too, is only for the updater.
  Delete "$INSTDIR\resources\elevate.exe"
!macroend

!macro customUnInstall
  # During an upgrade, the new version's installer decides.
  ${ifNot} ${isUpdated}
    DeleteRegValue HKLM "${LOGIN_KEY}" "${LOGIN_NAME}"
    DeleteRegValue HKLM "${LOGIN_STATE_KEY}" "${LOGIN_NAME}"
    Call un.forgetUserEntries
    Call un.deleteMenuEntries
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "--delete-app-data" $R1
    ${ifNot} ${Errors}
      Call un.deleteUserData
      # electron-builder's own part would follow a link in the data of the uninstalling user; now it has nothing left to do.
      StrCpy $CMDLINE ""
    ${endIf}
    ClearErrors
  ${endIf}
!macroend

!ifdef BUILD_UNINSTALLER
  # Registry entries of every user whose profile is loaded: start at login, and the class for notifications.
  Function un.forgetUserEntries
    StrCpy $R1 0
    next:
      EnumRegKey $R2 HKU "" $R1
      StrCmp $R2 "" done
      DeleteRegValue HKU "$R2\${LOGIN_KEY}" "${APP_ID}"
      DeleteRegValue HKU "$R2\${LOGIN_STATE_KEY}" "${APP_ID}"
      DeleteRegKey HKU "$R2\${TOAST_CLASS_KEY}"
      IntOp $R1 $R1 + 1
      Goto next
    done:
  FunctionEnd

  # Every user's menu entries that notifications created.
  Function un.deleteMenuEntries
    StrCpy $R1 0
    next:
      Push $R1
      Call un.profileFolder
      Pop $R3
      StrCmp $R3 "" done
      StrCpy $R4 "AppData\Roaming\Microsoft\Windows\Start Menu\Programs"
      Push $R3
      Push $R4
      Call un.isPlainPath
      Pop $R5
      StrCmp $R5 "1" 0 skip
      Delete "$R3\$R4\${APP_FILENAME}.lnk"
      skip:
      IntOp $R1 $R1 + 1
      Goto next
    done:
  FunctionEnd

  # Uninstallers run as an administrator or as the system, so the users' folders are those of the other profiles.
  Function un.deleteUserData
    StrCpy $R1 0
    next:
      Push $R1
      Call un.profileFolder
      Pop $R3
      StrCmp $R3 "" done
      Push $R3
      Push "AppData\Roaming\${APP_FILENAME}"
      Call un.isPlainPath
      Pop $R5
      StrCmp $R5 "1" 0 skip
      Push "$R3\AppData\Roaming\${APP_FILENAME}"
      Call un.deleteFolder
      skip:
      IntOp $R1 $R1 + 1
      Goto next
    done:
  FunctionEnd

  # Number of a profile -> its folder; "-" for a profile without one, and nothing after the last.
  Function un.profileFolder
    Exch $0
    Push $1
    EnumRegKey $1 HKLM "${PROFILES_KEY}" $0
    StrCpy $0 ""
    StrCmp $1 "" done
    ReadRegStr $0 HKLM "${PROFILES_KEY}\$1" "ProfileImagePath"
    ExpandEnvStrings $0 $0
    StrCmp $0 "" 0 done
    StrCpy $0 "-"
    done:
    Pop $1
    Exch $0
  FunctionEnd

  # A folder, and a path below it -> "1" if the path is there and none of its folders is a link: users own them, and
  # could otherwise make an administrator delete other files.
  Function un.isPlainPath
    Exch $0 # the path below
    Exch
    Exch $1 # the folder so far
    Push $2
    Push $3
    Push $4
    StrCpy $4 "1"
    next:
      System::Call 'kernel32::GetFileAttributesW(w r1) i .r2'
      IntCmp $2 -1 refused
      IntOp $3 $2 & ${ATTRIBUTE_LINK}
      IntCmp $3 0 0 refused refused
      IntOp $3 $2 & ${ATTRIBUTE_FOLDER}
      IntCmp $3 0 refused
      StrCmp $0 "" done
      # The next name of the path.
      StrCpy $2 0
      letter:
        StrCpy $3 $0 1 $2
        StrCmp $3 "" last
        StrCmp $3 "\" cut
        IntOp $2 $2 + 1
        Goto letter
      cut:
        StrCpy $3 $0 $2
        StrCpy $1 "$1\$3"
        IntOp $2 $2 + 1
        StrCpy $0 $0 "" $2
        Goto next
      last:
        StrCpy $1 "$1\$0"
        StrCpy $0 ""
        Goto next
    refused:
      StrCpy $4 "0"
    done:
    StrCpy $0 $4
    Pop $4
    Pop $3
    Pop $2
    Pop $1
    Exch $0
  FunctionEnd

  # Deletes a folder with its contents. A link in it is deleted as a link, without its target; RMDir /r does not promise
  # that.
  Function un.deleteFolder
    Exch $0
    Push $1
    Push $2
    Push $3
    Push $4
    FindFirst $1 $2 "$0\*.*"
    next:
      StrCmp $2 "" done
      StrCmp $2 "." skip
      StrCmp $2 ".." skip
      StrCpy $3 "$0\$2"
      System::Call 'kernel32::GetFileAttributesW(w r3) i .r4'
      IntCmp $4 -1 skip
      IntOp $2 $4 & ${ATTRIBUTE_FOLDER}
      IntCmp $2 0 file
      IntOp $2 $4 & ${ATTRIBUTE_LINK}
      IntCmp $2 0 folder
      RMDir $3
      Goto skip
      folder:
        Push $3
        Call un.deleteFolder
        Goto skip
      file:
        Delete $3
      skip:
      FindNext $1 $2
      Goto next
    done:
    FindClose $1
    RMDir $0
    Pop $4
    Pop $3
    Pop $2
    Pop $1
    Pop $0
  FunctionEnd
!endif
