package nl.kinderwerk.edition.chart;

import java.util.List;

/**
 * A person in a box of 60 by 100 with the feet at the bottom, built from round strokes: that draws filled and hollow
 * alike, because strokes of one colour melt together.
 */
enum Pose {
    WAVE(
            head(30, 13, 17),
            torso("M30 33V55"),
            legs("M27 58 24 96M34 58 36 96"),
            arms("M36 31 46 24 50 9M25 31 15 43 14 57")),
    RUN(
            head(40, 31, 20),
            torso("M36 50 30 63"),
            legs("M31 66 44 73 41 90M28 66 19 79 5 79"),
            arms("M38 50 49 57 57 49M33 48 21 50 16 61")),
    SKIRT(
            head(30, 14, 17),
            torso("M30 34V50"),
            new Limb("M30 44 21 64H39z", 11),
            new Limb("M30 56v4", 12),
            legs("M26 70V96M34 70V96"),
            arms("M24 33 11 43 21 53M36 33 49 43 39 53"),
            hair("M21 7h.1M39 7h.1")),
    JUMP(
            head(30, 25, 20),
            torso("M30 44V58"),
            legs("M27 61 16 69 13 84M33 61 44 69 47 84"),
            arms("M25 43 13 36 7 23M35 43 47 36 53 23")),
    STRIDE(
            head(31, 13, 17),
            torso("M30 33 29 56"),
            legs("M27 59 21 76 11 94M32 59 41 75 43 96"),
            arms("M26 32 17 43 19 56M36 32 42 45 53 47")),
    CATCH(
            head(30, 39, 20),
            torso("M30 58V70"),
            legs("M27 74 24 97M33 74 38 97"),
            arms("M25 56 14 46 17 28M35 56 46 46 43 28"),
            new Limb("M30 15h.1", 17)),
    HOLD(
            head(33, 13, 17),
            torso("M31 33V56"),
            legs("M28 59 26 96M35 59 37 96"),
            arms("M26 32 16 41 8 33M37 32 47 43 50 57"),
            new Limb("M27 8.5H45", 4.5)),
    ROPE(
            head(30, 31, 20),
            torso("M30 50V62"),
            legs("M27 65 22 76 27 86M33 65 38 76 33 86"),
            arms("M25 49 14 56 9 50M35 49 46 56 51 50"),
            new Limb("M9 50C-4-4 64-4 51 50", 3),
            hair("M19 25h.1M41 25h.1")),
    DANCE(
            head(28, 14, 17),
            torso("M29 34 31 55"),
            legs("M29 58 25 77 28 96M34 57 46 66 42 80"),
            arms("M24 32 12 28 8 15M35 34 47 39 55 31")),
    WHEEL(
            head(19, 69, 20),
            torso("M28 54 36 44"),
            legs("M37 40 33 24 24 13M41 43 53 37 57 24"),
            arms("M23 56 10 60 3 93M32 60 36 75 33 95"));

    /** A stroke and its width. */
    record Limb(String path, double thickness) {}

    /** Twice the width of an outline. */
    private static final double OUTLINE = 4.2;

    private final List<Limb> limbs;

    Pose(Limb... limbs) {
        this.limbs = List.of(limbs);
    }

    private static Limb head(int x, int y, double size) {
        return new Limb("M" + x + " " + y + "h.1", size);
    }

    private static Limb torso(String path) {
        return new Limb(path, 15);
    }

    private static Limb legs(String path) {
        return new Limb(path, 8.5);
    }

    private static Limb arms(String path) {
        return new Limb(path, 7);
    }

    private static Limb hair(String path) {
        return new Limb(path, 7);
    }

    /** Draws the person with its box at the given corner. */
    void filled(Canvas canvas, double x, double y, double scale, Tone tone) {
        canvas.strokes(x, y, scale, scale, tone);
        strokes(canvas, 0);
    }

    /** Draws the person looking the other way, in the same place. */
    void mirrored(Canvas canvas, double x, double y, double scale, Tone tone) {
        canvas.strokes(x + 60 * scale, y, -scale, scale, tone);
        strokes(canvas, 0);
    }

    /** Draws only the outline of the person, on the given ground. */
    void hollow(Canvas canvas, double x, double y, Tone tone, Tone ground) {
        filled(canvas, x, y, 1, tone);
        canvas.strokes(x, y, 1, 1, ground);
        strokes(canvas, OUTLINE);
    }

    private void strokes(Canvas canvas, double thinner) {
        for (Limb limb : limbs) {
            if (limb.thickness > thinner) {
                canvas.stroke(limb.path, limb.thickness - thinner);
            }
        }
        canvas.close();
    }
}
