# What the model of a profile writes in the place of what only the person knows. `annuaire check` recognises it.

starter-name = First Last
starter-occupation = Trade to write here
starter-reference = to be completed
