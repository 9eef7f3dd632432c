# What the person reads who sends reminders: `annuaire remind`.

remind-due = To ask on
remind-confirmed = Confirmed
remind-stage = State
remind-id = Profile
remind-name = Name
remind-link = Link to send
remind-nobody = Nobody is to be reminded.
remind-count = { $count ->
    [one] One reminder to send.
   *[other] { $count } reminders to send.
}
remind-unread = { $count ->
    [one] One profile cannot be read and is missing from this list
   *[other] { $count } profiles cannot be read and are missing from this list
}: “annuaire check” tells why.
remind-event = Remind { $name } ({ $id })
remind-event-text = The profile was confirmed on { $confirmed }. Link to send: { $link }
remind-event-never = The profile was never confirmed. Link to send: { $link }
remind-event-agreement = The agreement of the holders of parental authority ends: without a new one the profile is not published any more. Link to send: { $link }
stage-never = never confirmed
stage-fresh = soon
stage-due = to be asked
stage-doubtful = shown as to be confirmed
stage-unlisted = off the lists
stage-dropped = not published any more
stage-back = back from a break
stage-agreement = parental agreement to renew
