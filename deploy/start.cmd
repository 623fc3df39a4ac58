@echo off
rem Starts Plumbline from the unpacked folder. Data lie in data\ beside it, unless an office's file (PLUMBLINE_CONFIG) or
rem the environment says where.
set "here=%~dp0"
if "%PLUMBLINE_CONFIG%%Database__Folder%"=="" set "Database__Folder=%here%data"
"%here%Plumbline.Web.exe" --contentRoot "%here%." %*
