package org.refbench.harness.scaffold;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to the text of a pom that leave all else, format and comments included, as it is. */
final class PomEdit {
    private static final Pattern MODULE = Pattern.compile("( *<module>)refcount-\\w+(</module>\\n)");

    private PomEdit() {}

    /** The pom with one more module, after the last scheme. */
    static String addModule(String pom, String artifact) {
        Matcher matcher = MODULE.matcher(pom);
        int end = -1;
        String line = "";
        while (matcher.find()) {
            end = matcher.end();
            line = matcher.group(1) + artifact + matcher.group(2);
        }
        return insert(pom, end, line, "modules");
    }

    /** The pom with one more dependency, after that on {@code like} and with the same version and scope. */
    static String addDependency(String pom, String like, String artifact) {
        Matcher matcher = Pattern.compile(
                        "( *<dependency>\\n(?:(?!</dependency>).)*<artifactId>)" + Pattern.quote(like)
                                + "(</artifactId>(?:(?!</dependency>).)*</dependency>\\n)",
                        Pattern.DOTALL)
                .matcher(pom);
        String block = "";
        int end = -1;
        while (end < 0 && matcher.find()) {
            String head = matcher.group(1);
            block = head.substring(Math.max(0, head.lastIndexOf("<dependency>") - indent(head)))
                    + artifact
                    + matcher.group(2);
            end = matcher.end();
        }
        return insert(pom, end, block, "dependencies");
    }

    private static int indent(String head) {
        int start = head.lastIndexOf("<dependency>");
        int blanks = 0;
        while (start - blanks > 0 && head.charAt(start - blanks - 1) == ' ') {
            blanks++;
        }
        return blanks;
    }

    /** The pom of a project on its own: its parent comes from the local repository, its jar says which SPI it was made for. */
    static String standAlone(String pom, String manifestEntry, int version) {
        String alone = pom.replaceFirst("(\\n *)(</parent>)", "$1  <relativePath/>$1$2");
        String build = """

              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-jar-plugin</artifactId>
                    <configuration>
                      <archive>
                        <manifestEntries>
                          <ENTRY>VERSION</ENTRY>
                        </manifestEntries>
                      </archive>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """.replace("ENTRY", manifestEntry).replace("VERSION", String.valueOf(version));
        return alone.replaceFirst("\\n</project>\\s*$", Matcher.quoteReplacement(build));
    }

    private static String insert(String pom, int at, String text, String where) {
        if (at < 0) {
            throw new IllegalStateException("cannot find where to add to the " + where + " of a pom");
        }
        return pom.substring(0, at) + text + pom.substring(at);
    }
}
