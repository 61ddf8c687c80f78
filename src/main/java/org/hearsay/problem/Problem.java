package org.hearsay.problem;

/**
 * Bad data that was met and passed over, never an exception: the rest goes on.
 *
 * @param code stable, upper case with hyphens ({@code NOT-UTF-8}); the manual explains each one
 * @param where document, and the offset or line where it is known
 * @param message what was wrong, with the value, in one line
 */
public record Problem(String code, String where, String message) {
  @Override
  public String toString() {
    return where + ": " + message + " [" + code + "]";
  }
}
