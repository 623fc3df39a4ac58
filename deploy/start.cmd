@echo off
rem Starts Plumbline from the unpacked folder; data lie in data\ beside it unless the settings say otherwise.
set here=%~dp0
if "%Database__Folder%"=="" set Database__Folder=%here%data
"%here%Plumbline.Web.exe" --contentRoot "%here%." %*
