package nl.kinderwerk.server.access;

import java.util.regex.Pattern;

/** What an e-mail address and a password must look like. */
final class Wishes {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private Wishes() {}

    static boolean isEmail(String typed) {
        return EMAIL.matcher(typed.strip()).matches();
    }

    static boolean isPassword(String typed) {
        return typed.length() >= SHORTEST && typed.length() <= LONGEST;
    }
}
