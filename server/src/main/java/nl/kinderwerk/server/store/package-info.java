/** PostgreSQL, the one record of everything people send: started or found, migrated, and kept at hand. */
@NullMarked
package nl.kinderwerk.server.store;

import org.jspecify.annotations.NullMarked;
