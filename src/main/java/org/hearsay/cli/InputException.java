package org.hearsay.cli;

import java.io.IOException;

/** Nothing of the input could be used. The message says what, where, why, and what to do. */
final class InputException extends IOException {
  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
