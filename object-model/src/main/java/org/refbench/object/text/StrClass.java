package org.refbench.object.text;

/**
 * Properties of code points as CPython 3.11 sees them, which knows Unicode 14; the JDK knows a later version. The tables
 * hold where the two differ, and what the JDK does not tell at all.
 */
public final class StrClass {
    /** Assigned since Unicode 14. */
    private static final CodePoints LATER = CodePoints.of("897 cf3 ece 1b4e-1b4f 1b7f 1c89-1c8a 2427-2429 2ffc-2fff"
            + " 31e4-31e5 31ef a7cb-a7cd a7da-a7dc 105c0-105f3 10d40-10d65 10d69-10d85 10d8e-10d8f 10ec2-10ec4"
            + " 10efc-10eff 1123f-11241 11380-11389 1138b 1138e 11390-113b5 113b7-113c0 113c2 113c5 113c7-113ca"
            + " 113cc-113d5 113d7-113d8 113e1-113e2 116d0-116e3 11b00-11b09 11bc0-11be1 11bf0-11bf9 11f00-11f10"
            + " 11f12-11f3a 11f3e-11f5a 1342f 13439-13455 13460-143fa 16100-16139 16d40-16d79 18cff 1b132 1b155"
            + " 1cc00-1ccf9 1cd00-1ceb3 1d2c0-1d2d3 1df25-1df2a 1e030-1e06d 1e08f 1e4d0-1e4f9 1e5d0-1e5fa 1e5ff 1f6dc"
            + " 1f774-1f776 1f77b-1f77f 1f7d9 1f8b2-1f8bb 1f8c0-1f8c1 1fa75-1fa77 1fa87-1fa89 1fa8f 1faad-1faaf"
            + " 1fabb-1fabf 1fac6 1face-1facf 1fada-1fadc 1fadf 1fae8-1fae9 1faf7-1faf8 1fbcb-1fbef 2b739 2ebf0-2ee5d"
            + " 31350-323af");

    /** Digits that are not decimal digits: superscripts, circled digits and the like. */
    private static final CodePoints DIGITS = CodePoints.of("b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468"
            + " 2474-247c 2488-2490 24ea 24f5-24fd 24ff 2776-277e 2780-2788 278a-2792 10a40-10a43 10e60-10e68"
            + " 11052-1105a 1f100-1f10a");

    /** Letters that are numbers: ideographs. */
    private static final CodePoints NUMBERS =
            CodePoints.of("3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e5d 4e8c 4e94 4e96 4ebf-4ec0 4edf 4ee8 4f0d 4f70"
                + " 5104 5146 5169 516b 516d 5341 5343-5345 534c 53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e"
                + " 5f10 62fe 634c 67d2 6f06 7396 767e 8086 842c 8cae 8cb3 8d30 9621 9646 964c 9678 96f6 f96b f973"
                + " f978 f9b2 f9d1 f9d3 f9fd 20001 20064 200e2 20121 2092a 20983 2098c 2099c 20aea 20afd 20b19 22390"
                + " 22998 23b1b 2626d 2f890");

    private static final CodePoints SPACES = CodePoints.of("9-d 1c-20 85 a0 1680 2000-200a 2028-2029 202f 205f 3000");

    /** Lower case for later versions of Unicode only. */
    private static final CodePoints NOT_LOWER = CodePoints.of("10fc a7f2-a7f4 ab69");

    /** Start an identifier for the JDK, but not for Python. */
    private static final CodePoints NOT_START = CodePoints.of(
            "37a e33 eb3 2e2f 309b-309c fc5e-fc63 fdfa-fdfb fe70 fe72" + " fe74 fe76 fe78 fe7a fe7c fe7e ff9e-ff9f");

    /** Continue an identifier for the JDK, but not for Python. */
    private static final CodePoints NOT_PART =
            CodePoints.of("37a 2e2f 309b-309c 30fb fc5e-fc63 fdfa-fdfb fe70 fe72 fe74 fe76 fe78 fe7a fe7c fe7e ff65");

    /** Punctuation that may stand inside a word. */
    private static final CodePoints MID_WORD =
            CodePoints.of("27 2e 3a b7 387 55f 5f4 2018-2019 2024 2027 fe13 fe52 fe55 ff07 ff0e ff1a");

    private StrClass() {}

    /** Whether Unicode 14 has the code point. */
    static boolean isAssigned(int c) {
        return category(c) != Character.UNASSIGNED;
    }

    /** Whether a word's end may be looked for beyond it: an accent, an apostrophe and the like. */
    static boolean isCaseIgnorable(int c) {
        return switch (category(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> MID_WORD.contains(c);
        };
    }

    private static int category(int c) {
        if (c == 0x1171E) {
            return Character.NON_SPACING_MARK;
        }
        return c >= 0x897 && LATER.contains(c) ? Character.UNASSIGNED : Character.getType(c);
    }

    /** {@code chr(c).isprintable()}. */
    public static boolean isPrintable(int c) {
        if (c < 127) {
            return c >= ' ';
        }
        return switch (category(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** {@code chr(c).isspace()}; also where {@code split} and {@code strip} cut. */
    public static boolean isSpace(int c) {
        return c < 128 ? c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f) : SPACES.contains(c);
    }

    /** {@code chr(c).isalpha()}. */
    public static boolean isAlpha(int c) {
        return Character.isLetter(c) && isAssigned(c);
    }

    /** {@code chr(c).isdecimal()}. */
    public static boolean isDecimal(int c) {
        return category(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** {@code chr(c).isdigit()}. */
    public static boolean isDigit(int c) {
        return isDecimal(c) || DIGITS.contains(c);
    }

    /** {@code chr(c).isnumeric()}. */
    public static boolean isNumeric(int c) {
        int category = category(c);
        return category == Character.DECIMAL_DIGIT_NUMBER
                || category == Character.LETTER_NUMBER
                || category == Character.OTHER_NUMBER
                || NUMBERS.contains(c);
    }

    /** {@code chr(c).isalnum()}. */
    public static boolean isAlnum(int c) {
        return isAlpha(c) || isNumeric(c);
    }

    /** {@code chr(c).islower()}. */
    public static boolean isLower(int c) {
        return Character.isLowerCase(c) && !NOT_LOWER.contains(c) && isAssigned(c);
    }

    /** {@code chr(c).isupper()}. */
    public static boolean isUpper(int c) {
        return Character.isUpperCase(c) && isAssigned(c);
    }

    /** Whether the code point is in title case, such as U+01C5. */
    public static boolean isTitle(int c) {
        return Character.isTitleCase(c);
    }

    /** Whether an identifier may start with it. */
    public static boolean isIdentifierStart(int c) {
        return c == '_' || (Character.isUnicodeIdentifierStart(c) && !NOT_START.contains(c) && isAssigned(c));
    }

    /** Whether an identifier may go on with it. */
    public static boolean isIdentifierPart(int c) {
        return Character.isUnicodeIdentifierPart(c)
                && !Character.isIdentifierIgnorable(c)
                && !NOT_PART.contains(c)
                && isAssigned(c);
    }
}
