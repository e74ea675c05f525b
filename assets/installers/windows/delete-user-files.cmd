@echo off
rem Deletes Unhunch's files in the folders of all users. The MSI runs it when it removes the app.
rem   delete-user-files.cmd menu    the menu entries that each user's first notification created
rem   delete-user-files.cmd data    history and settings
rem Users own their folders and may replace one with a link to other files, so nothing is deleted through a link.
setlocal
pushd "%PUBLIC%\.."
for /d %%i in (*) do call :%1 "%%i"
exit /b 0

:data
set "found="
call :look "%~1\AppData"
call :look "%~1\AppData\Roaming"
call :look "%~1\AppData\Roaming\Unhunch"
rem A link has an "l" among its attributes. rd deletes a link inside the folder without following it.
if "%found:l=%"=="%found%" rd /s /q "%~1\AppData\Roaming\Unhunch" 2>nul
exit /b

:menu
set "found="
set "programs=%~1\AppData\Roaming\Microsoft\Windows\Start Menu\Programs"
call :look "%~1\AppData"
call :look "%~1\AppData\Roaming"
call :look "%~1\AppData\Roaming\Microsoft"
call :look "%~1\AppData\Roaming\Microsoft\Windows"
call :look "%~1\AppData\Roaming\Microsoft\Windows\Start Menu"
call :look "%programs%"
if "%found:l=%"=="%found%" del /q "%programs%\Unhunch.lnk" 2>nul
exit /b

:look
set "found=%found%[%~a1]"
exit /b
