# Ce que dit « annuaire theme export ».

theme-written = Écrit : { $path }
theme-replaced = Remplacé : { $path }
theme-same = Déjà là, tel quel : { $path }
theme-kept = Gardé, car il est différent : { $path }
theme-force = Pour remplacer aussi ce qui est gardé : annuaire theme export --force
