// Who signed out, on whichever page, leaves no pages of Vandaag behind. What waits to be sent is not among them.
if (new URLSearchParams(location.search).has("uit") && self.caches) caches.delete("vandaag-pages");
