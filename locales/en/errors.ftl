# Errors of the system and of the command line: a missing folder, a full disk, a port that is taken.

refused = { $path }: { $reason }.

reason-not-found = nothing is there
reason-denied = access is refused
reason-exists = something is there already
reason-no-folder = a part of the path is not a folder
reason-folder = it is a folder
reason-not-empty = the folder is not empty
reason-read-only = the disk is read-only
reason-full = the disk is full
reason-name = this cannot be the name of a file
reason-data = the file is no text in UTF-8
reason-cut = the file ends too early
reason-late = the answer takes too long
reason-unreachable = nobody answers at this address
reason-no-file = it is a shortcut, or no file
reason-other = the system gives error { $code } ({ $reason })
reason-address = this is not an address of this machine

## Reading

no-site = The folder “{ $path }” is not the folder of a site: it has no folder “content”. Go to the site's folder, or name it with --root.
site-unread = The site cannot be read: run “annuaire check”, which says why.
git-absent = The program git is needed and does not answer: { $reason }.
git-dubious = Git refuses this repository, whose folder belongs to another account of this machine. If you trust it: git config --global --add safe.directory { $path }
git-refused = Git refuses: { $reason }
no-name = One of the two names is empty: write a revision (branch, tag or commit) or a folder.
no-revision = “{ $name }” is not a revision (branch, tag or commit) of the site's repository.
no-version = “{ $name }” is neither a revision (branch, tag or commit) of the repository around the folder “{ $path }” nor a folder that contains a folder “content”.
no-version-no-repository = “{ $name }” is not a folder that contains a folder “content”, and “{ $path }” is not in a git repository.
no-common-commit-shallow = These two revisions have no commit in common here, because only a part of the repository was cloned. To fetch the rest of its history: git fetch --unshallow
no-version-shallow = “{ $name }” is not a revision (branch, tag or commit) of this repository, of which only a part was cloned. To fetch the rest of its history: git fetch --unshallow
no-common-commit = These two revisions have no commit in common.
merge-base-needs-revisions = --merge-base needs two revisions of the repository, or one and the site's folder.
fallback-needs-git = --fallback needs the history of the content, and “{ $path }” is in no git repository.
no-epoch = SOURCE_DATE_EPOCH is not a number of seconds: { $value }.

## Writing a new file, a new site

bad-id = “{ $id }” cannot be an id: write up to 80 lower-case letters without accents, digits and inner hyphens.
bad-id-rather = “{ $id }” cannot be an id: write up to 80 lower-case letters without accents, digits and inner hyphens, for example “{ $suggestion }”.
exists = { $path } exists already and was not changed.
not-empty = The folder “{ $path }” is not empty: a new site needs a new or empty folder.
not-in-folder = The site is not in the folder “{ $folder }” that content/site.yaml names under “repository”.
folder-not-written = A forge reads its files at the root of the repository: write “folder: { $folder }” under “repository” in content/site.yaml.
faulty = The site has errors: nothing was written. “annuaire check” lists them.

## Writing the files of a theme

bad-theme-name = “{ $name }”, which is “theme” in content/site.yaml, cannot be the name of a folder: nothing was written.
no-theme-file = The built-in theme has no file “{ $file }”: nothing was written.
no-theme-file-rather = The built-in theme has no file “{ $file }”: nothing was written. Did you mean “{ $nearest }”?
theme-file-exists = { $path } exists already and differs: nothing was written. To replace it, add --force.
theme-file-linked = { $path } is a link or in a folder that is one: nothing was written.

## Writing the site

not-ours = { $path } was not made by annuaire and is therefore not replaced: choose another folder, or empty this one.
unsafe-root = { $path } cannot hold the site: it is the root of the file system.
unsafe-current = { $path } cannot hold the site: you are in it.
unsafe-sources = { $path } cannot hold the site: it contains “content” or “.git”.
unsafe-among-sources = { $path } cannot hold the site: it is among the sources, in “content”, “themes” or “.git”. Choose a folder beside them, for example “public”.
mount-point = { $path } is a mount point, which cannot be replaced: choose a folder inside it.
busy = Another build writes to { $path }: wait until it ends.
leftover = { $path }, left by an earlier build, cannot be removed: { $reason }. Remove it yourself.
swap = The new site cannot take the place of { $path }: { $reason }.
swap-lost = The new site cannot take the place of { $path }: { $reason }. The old site is in { $aside } and cannot be put back: { $second }.

## Serving the site

unknown-host = No address is known for “{ $name }”: give --host an address of this machine (127.0.0.1, or 0.0.0.0 for all of them), and --name the name that the site is opened by.
foreign-name = “{ $name }” is not answered: only localhost, addresses and the names given to --name are. With another name, a page of somebody else's could read the preview (DNS rebinding). To allow this one: annuaire serve --name { $name }
unwatched-watches = The system gives no more watches (fs.inotify.max_user_watches): the files are looked at every second instead. To raise the limit: sudo sysctl fs.inotify.max_user_watches=524288
unwatched-instances = The system watches for no more programs (fs.inotify.max_user_instances): the files are looked at every second instead. To raise the limit: sudo sysctl fs.inotify.max_user_instances=512
unwatched-files = The folder is on a file system that may not tell of changes ({ $kind }): the files are looked at every second instead.
unwatched-other = The system does not watch the folder: the files are looked at every second instead. It says: { $reason }
port-taken = Port { $port } is taken: choose another with --port, or let one be chosen with --port 0.
