package org.parley.web.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param title of the page, for people
 * @param section which entry of the navigation it belongs to, such as {@code groundwork}
 * @param caller who asks
 * @param part whether only the content is wanted
 * @param assets addresses of scripts and styles
 * @param scripts names of further scripts that the page needs
 * @param subject the negotiation that it is about, or null
 * @param query of links that stay at the moment, with the question mark, or empty
 */
public record Frame(
    String title,
    String section,
    Caller caller,
    boolean part,
    Assets assets,
    List<String> scripts,
    @Nullable Subject subject,
    String query) {

  /**
   * The negotiation that a page is about.
   *
   * @param name of the negotiation
   * @param asOf the day that is shown
   * @param latest whether that is the last one
   * @param knownAt as it was asked for, or null
   * @param first the day of the first source
   * @param last the day of the last one
   * @param activity how many articles on each day from the first to the last one
   */
  public record Subject(
      String name,
      LocalDate asOf,
      boolean latest,
      @Nullable String knownAt,
      LocalDate first,
      LocalDate last,
      List<Integer> activity) {

    /** How many days after the first one the day is that is shown. */
    public long position() {
      return Math.clamp(
          java.time.temporal.ChronoUnit.DAYS.between(first, asOf), 0, activity.size() - 1L);
    }

    /** A page of it. */
    public String link(String... more) {
      return Links.negotiation(name, more);
    }
  }

  /** The address of a script or style. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** A page of the negotiation at the moment that is shown. */
  public String link(String... more) {
    Subject about = subject;
    return about == null ? "/" : about.link(more) + query;
  }

  /** What the API says of the negotiation at the moment that is shown. */
  public String api(String... more) {
    Subject about = subject;
    return about == null
        ? Endpoint.ROOT
        : Endpoint.ROOT + "/negotiations" + about.link(more).substring("/n".length()) + query;
  }
}
