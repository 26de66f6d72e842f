"""Bring Chromium, with which tests look at SVG files, where this machine lacks it and lets us. Never at run time."""

import shutil

import system_packages

if __name__ == "__main__" and shutil.which("chromium") is None:
    found = system_packages.install("chromium") if system_packages.may_install() else None
    if found is None:
        print("Chromium is not here and cannot be installed: the tests that look at SVG files with it are skipped.")
