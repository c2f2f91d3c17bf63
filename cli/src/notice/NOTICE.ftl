Freehold
Copyright 2026 The Freehold authors

Freehold is licensed under the Apache License, Version 2.0; see LICENSE.


Trademarks

Freehold is an independent project. It is not affiliated with, endorsed by or sponsored by any of the owners named here,
and contains none of their code except the libraries listed below. Their names are used only to say what Freehold works
with, runs on or stores its data in:

  - AWS, Amazon Web Services, Amazon CloudWatch, Amazon S3 and AWS Deadline Cloud are trademarks of Amazon.com, Inc. or its
    affiliates.
  - Autodesk, Maya, Arnold and 3ds Max are trademarks of Autodesk, Inc.
  - Blender is a trademark of the Blender Foundation.
  - Cinema 4D is a trademark of Maxon Computer GmbH.
  - Houdini is a trademark of Side Effects Software Inc.
  - Nuke is a trademark of The Foundry Visionmongers Ltd.
  - Unreal Engine is a trademark of Epic Games, Inc.
  - Java is a trademark of Oracle and/or its affiliates.
  - Python is a trademark of the Python Software Foundation.
  - PostgreSQL and Postgres are trademarks of the PostgreSQL Community Association of Canada.
  - SQLite is a trademark of Hipp, Wyrick & Company, Inc.
  - Linux is a trademark of Linus Torvalds.
  - macOS is a trademark of Apple Inc.
  - Windows is a trademark of the Microsoft group of companies.

All other names belong to their owners.


Libraries

The freehold command is distributed together with these libraries, each under its own license:

<#list dependencyMap as entry>
<#assign library = entry.getKey()>
<#if library.groupId != "freehold">
  - ${library.groupId}:${library.artifactId} ${library.version}: ${entry.getValue()?join(", ")}
</#if>
</#list>

sqlite-jdbc contains SQLite itself, which its authors have dedicated to the public domain.
