"""`python -m tests.desktop.gallery`"""

from tests.desktop.gallery.gallery import main

raise SystemExit(main())
