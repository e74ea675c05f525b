#!/usr/bin/env bash
# Makes signed package repositories from released packages, for any web server:
#   repositories.sh FOLDER KEY FILE...
# FOLDER gets `apt` (Debian, Ubuntu), `rpm` (Fedora, RHEL, SUSE) and `unhunch.gpg`, the public key. KEY is the id of a
# secret key in the caller's GnuPG. FILE... are .deb and .rpm files; packages that are already in the folder stay.
# Needs gpg, reprepro for .deb, rpmsign and createrepo_c for .rpm.
set -euo pipefail
if [ $# -lt 3 ]; then
  sed -n '2,6p' "$0" | sed 's/^# \{0,1\}//'
  exit 2
fi
folder=$1
key=$2
shift 2
mkdir -p "$folder"
gpg --batch --yes --armor --output "$folder/unhunch.gpg" --export "$key"

debs=()
rpms=()
for file in "$@"; do
  case $file in
    *.deb) debs+=("$file") ;;
    *.rpm) rpms+=("$file") ;;
    *) echo "$file is neither a .deb nor an .rpm" >&2; exit 2 ;;
  esac
done

if [ ${#debs[@]} -gt 0 ]; then
  mkdir -p "$folder/apt/conf"
  cat >"$folder/apt/conf/distributions" <<END
Origin: Unhunch
Label: Unhunch
Codename: stable
Suite: stable
Architectures: amd64 arm64
Components: main
Description: Stretch breaks for the upper back
SignWith: $key
END
  for deb in "${debs[@]}"; do
    reprepro --basedir "$folder/apt" --silent includedeb stable "$deb"
  done
fi

if [ ${#rpms[@]} -gt 0 ]; then
  mkdir -p "$folder/rpm"
  for rpm in "${rpms[@]}"; do
    cp "$rpm" "$folder/rpm/"
    rpmsign --define "__gpg $(command -v gpg)" --define "_gpg_name $key" --addsign "$folder/rpm/$(basename "$rpm")" >/dev/null
  done
  createrepo_c --quiet --update "$folder/rpm"
  gpg --batch --yes --armor --local-user "$key" --detach-sign "$folder/rpm/repodata/repomd.xml"
fi
