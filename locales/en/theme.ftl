# What `annuaire theme export` says.

theme-written = Written: { $path }
theme-replaced = Replaced: { $path }
theme-same = There already, the same: { $path }
theme-kept = Kept, because it differs: { $path }
theme-force = To replace what is kept as well: annuaire theme export --force
