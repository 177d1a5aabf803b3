package nl.kinderwerk.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Judges an attempt to sign in. Whatever is wrong, the answer is the same and takes as long. */
final class SignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Attempts attempts;
    private final AuditLog log;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysPassword;

    SignIn(Accounts accounts, Attempts attempts, AuditLog log, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.log = log;
        this.passwords = passwords;
        this.clock = clock;
        nobodysPassword = String.valueOf(passwords.encode(Totp.text(Totp.newKey())));
    }

    /** What comes with e-mail address and password. */
    record Details(String code, String address) {
        static Details of(HttpServletRequest request) {
            return new Details(Objects.requireNonNullElse(request.getParameter("code"), ""), request.getRemoteAddr());
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var details = (Details) Objects.requireNonNull(given.getDetails());
        var email = Accounts.normal(given.getName());
        if (!attempts.mayTry(email, details.address())) {
            throw new LockedException("Too many attempts");
        }
        var found = accounts.find(email);
        var known = found.filter(account -> hasPassword(found, given.getCredentials()))
                .filter(account -> hasSecondFactor(account, details.code()));
        if (found.isEmpty()) {
            hasPassword(found, given.getCredentials());
        }
        if (known.isEmpty()) {
            log.record(found, "sign-in refused");
        }
        var account = known.orElseThrow(() -> new BadCredentialsException("Refused"));
        attempts.forget(email);
        return account.member().authentication();
    }

    /** Whether somebody who is signed in knows the password still. */
    boolean knows(Account account, String password, String address) {
        var subject = account.id().toString();
        var knows = attempts.mayTry(subject, address) && passwords.matches(password, account.password());
        if (knows) {
            attempts.forget(subject);
        }
        return knows;
    }

    private boolean hasPassword(Optional<Account> account, @Nullable Object typed) {
        return passwords.matches(
                Objects.toString(typed, ""), account.map(Account::password).orElse(nobodysPassword));
    }

    private boolean hasSecondFactor(Account account, String typed) {
        var step = Totp.find(account.secondFactor(), typed, clock.instant());
        return step.isPresent() ? accounts.spend(account, step.getAsLong()) : accounts.spend(account, typed);
    }
}
