package org.parley.web.http;

import jakarta.servlet.ServletException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.parley.model.Fault;

/** What is wrong with a form that was sent with files, from what the server says of it. */
final class FormFaults {

  private static final Pattern LARGE = Pattern.compile("max (file size|length) exceeded: (\\d+)");

  private FormFaults() {}

  /** Empty where it is no fault of the form. */
  static Optional<Fault> of(ServletException problem) {
    boolean bad = false;
    for (Throwable at = problem; at != null; at = at.getCause()) {
      Matcher large = LARGE.matcher(String.valueOf(at.getMessage()));
      if (large.find()) {
        String what = large.group(1).equals("length") ? "What was sent" : "A file";
        return Optional.of(
            Fault.user(
                "too-large",
                what + " has more than " + large.group(2) + " bytes",
                "Send less at a time: a few files, or a corpus in parts."));
      }
      bad |= at instanceof HttpException refused && refused.getCode() < 500;
    }
    return bad
        ? Optional.of(
            Fault.user(
                "bad-form",
                "The form that was sent cannot be read: " + problem.getMessage(),
                "Send it anew, as multipart/form-data."))
        : Optional.empty();
  }
}
