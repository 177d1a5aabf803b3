package nl.kinderwerk.server.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work with the rows of one organisation; the database shows no others. */
public final class OrganisationScope {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    /** Scopes in a database. */
    public OrganisationScope(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Does work in a transaction of its own.
     *
     * @param organisation its code
     * @throws IllegalStateException within another transaction: the rest of it would be in this scope too
     */
    public <T> T in(String organisation, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A scope begins with a transaction");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("SELECT set_config('kinderwerk.organisation', :code, true)")
                    .param("code", organisation)
                    .query(String.class)
                    .single();
            return work.get();
        }));
    }

    /** Does work in the scope of each organisation, one after the other. */
    public void each(Runnable work) {
        database.sql("SELECT code FROM organisation")
                .query(String.class)
                .list()
                .forEach(code -> in(code, () -> {
                    work.run();
                    return code;
                }));
    }
}
