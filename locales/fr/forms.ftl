# Ce que lit la personne qui essaie les formulaires : « annuaire form test » et l'aperçu.

form-none = Ce site n'a pas de formulaire qui s'envoie. Indiquez un service sous « forms » dans content/site.yaml.
form-unknown = Ce site n'a pas de formulaire nommé « { $name } ». Formulaires : { $accepted }.
form-not-posted = Avec « { $provider } », rien n'est envoyé par le site : il n'y a rien à essayer.
form-sent-to = Message d'essai du formulaire « { $title } » envoyé à { $address }.
form-answered = Réponse { $status } :
form-answered-nothing = Réponse { $status }, sans texte.
form-accepted = Le service a accepté le message. Vérifiez qu'il est bien arrivé, puis supprimez-le.
form-refused = Le service a refusé le message.
form-refused-says = Le service a refusé le message : { $message }
form-refused-field = « { $field } » : { $message }
form-unreachable = Le service ne répond pas : { $reason }

sandbox-title = Formulaires de l'aperçu
sandbox-lead = Rien de ce que vous envoyez depuis l'aperçu ne quitte cet ordinateur. Voici ce qui serait parti, le plus récent d'abord.
sandbox-nothing = Rien n'a encore été envoyé.
sandbox-message = Message { $number } : { $behaviour }
sandbox-encoding = Envoyé à { $address } comme { $encoding }
sandbox-unreadable = Ce message n'est pas écrit comme un formulaire.
sandbox-panel = Formulaire d'essai
sandbox-choose = Le service va
sandbox-accept = accepter
sandbox-refuse = refuser une réponse
sandbox-quota = être plein
sandbox-slow = répondre trop tard
sandbox-offline = ne pas répondre
sandbox-see = Voir ce qui serait parti
sandbox-refused-field = Cette réponse ne convient pas (essai).
sandbox-back = Revenir au site
