-- By which an open invitation is named on a screen: its link is known to nobody but whoever got it.
ALTER TABLE account_link ADD id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
