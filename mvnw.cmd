@echo off
rem Runs Maven: an installed one, otherwise version 3.9.16, which is fetched once and checked. See mvnw.
setlocal
set "VERSION=3.9.16"
set "SHA512=831a8591fe20c8243b1dbe7d71e3244f31d1665b0804b2e825e38cbbe5ce0cafb8338851f90780735568773e0a6cd07bbec107cda0b896b008b861075358b6f6"
if not defined MVNW_BASE set "MVNW_BASE=https://archive.apache.org/dist/maven/maven-3"
set "KEPT=%USERPROFILE%\.m2\tongxing"
cd /d "%~dp0"
where mvn.cmd >nul 2>nul && (
  call mvn.cmd %*
  exit /b
)
if exist "%KEPT%\apache-maven-%VERSION%\bin\mvn.cmd" goto run
if not exist "%KEPT%" mkdir "%KEPT%"
set "FILE=%KEPT%\apache-maven-%VERSION%-bin.tar.gz"
curl -fsSL -o "%FILE%" "%MVNW_BASE%/%VERSION%/binaries/apache-maven-%VERSION%-bin.tar.gz" || exit /b 1
certutil -hashfile "%FILE%" SHA512 | findstr /i /x "%SHA512%" >nul || (
  del "%FILE%"
  echo mvnw: what was fetched is not Maven %VERSION% ^(wrong SHA-512^); nothing was run 1>&2
  exit /b 1
)
tar -xzf "%FILE%" -C "%KEPT%" || exit /b 1
del "%FILE%"
:run
call "%KEPT%\apache-maven-%VERSION%\bin\mvn.cmd" %*
