# What the person reads who tries forms: `annuaire form test` and the preview.

form-none = This site has no form that is sent. Name a service under “forms” in content/site.yaml.
form-unknown = This site has no form “{ $name }”. Forms: { $accepted }.
form-not-posted = With “{ $provider }” the site sends nothing: there is nothing to test.
form-sent-to = Test message of the form “{ $title }” sent to { $address }.
form-answered = Answer { $status }:
form-answered-nothing = Answer { $status }, without a text.
form-accepted = The service accepted the message. Make sure that it arrived, then delete it.
form-refused = The service refused the message.
form-refused-says = The service refused the message: { $message }
form-refused-field = “{ $field }”: { $message }
form-unreachable = The service does not answer: { $reason }

sandbox-title = Forms of the preview
sandbox-lead = Nothing that you send from the preview leaves this computer. This is what would have been sent, the latest first.
sandbox-nothing = Nothing was sent yet.
sandbox-message = Message { $number }: { $behaviour }
sandbox-encoding = Sent to { $address } as { $encoding }
sandbox-unreadable = This message is not written as a form is.
sandbox-panel = Form on trial
sandbox-choose = The service will
sandbox-accept = accept
sandbox-refuse = refuse an answer
sandbox-quota = be full
sandbox-slow = answer too late
sandbox-offline = not answer
sandbox-see = See what would have been sent
sandbox-refused-field = This answer will not do (trial).
sandbox-back = Back to the site
