"""What a head of delegation sees and can do now, as plain values: window, terminal and phone draw it.

No mark-up, no keys and no JSON here: a front end brings drawing and input, and everything else stands once.

The doors: `session_desk.SessionDesk`, a delegation's place in a session; `available`, every kind of action with its
cost, what may be chosen and why not; `action_builder`, an action put together part by part; `finding`, what typed words
mean; `offers`, what waits in the corridor; and what is shown: `agenda`, `item_page`, `delegation_page`, `standing`,
`promised`, `recap`, `ceremony`, `result`.
"""
