# What the person reads who puts the site online: "annuaire publish".

publish-plan = To publish the site to { $to }, this is what will change:
publish-done = The site is published to { $to }:
publish-nothing = { $to } is up to date: nothing to send.
publish-new = { $count ->
    [one] one new file ({ $size }):
   *[other] { $count } new files ({ $size }):
}
publish-changed-files = { $count ->
    [one] one changed file ({ $size }):
   *[other] { $count } changed files ({ $size }):
}
publish-deleted = { $count ->
    [one] one file removed, after all uploads:
   *[other] { $count } files removed, after all uploads:
}
publish-replaced = Careful: { $count ->
    [one] one file that annuaire did not publish is replaced:
   *[other] { $count } files that annuaire did not publish are replaced:
}
publish-foreign = { $count ->
    [one] one file that annuaire did not publish stays:
   *[other] { $count } files that annuaire did not publish stay:
}
publish-same = { $count ->
    [0] no file in place already
    [one] one file in place already
   *[other] { $count } files in place already
}
publish-yes = Nothing is done yet. To do it, add --yes.
publish-bad-destination = Publish to where? Write a folder (/var/www/annuaire, file:///var/www/annuaire) or a bucket (s3://name/folder?endpoint=https://…&region=…), without a password.
publish-without-buckets = This program was built without stores (the feature "s3"): publish to a folder, or install it with that feature.
publish-no-credentials = There is no access to the bucket: put AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY into the environment.
publish-no-site = { $value } is no site that annuaire built: run "annuaire build" first.
publish-inside = { $value } holds the site or is a part of it, which a build reads or replaces: choose another folder.
publish-bad-name = The name of the file { $value } cannot be published: keep to letters, digits, dots and hyphens.
publish-changed = { $value } changed while it was published: the site was built anew. Publish again.
publish-bad-manifest = The file .annuaire-manifest.json at the destination cannot be read ({ $value }). Delete it to publish everything again; the old files will stay.
publish-disk = The disk fails: { $value }
publish-obstacle = { $value } is in the way: the site has a file there where a folder is, or a folder where a file or a link is. Nothing is published. Move what is there, or choose another folder.
publish-denied = Access to { $value } is denied: give yourself the right to read and write there, then publish again. What is online stays whole.
publish-store = The store refuses or does not answer. What is online stays whole; publish again to go on. { $value }
