package org.hearsay.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Fuseki's own user interface under {@value #PATH}, so that the root stays free for the explorer.
 * It calls the server by addresses relative to its own page; those that mean the server's root are
 * sent there.
 */
final class FusekiUi extends HttpServlet {
  static final String PATH = "/fuseki";

  private static final long serialVersionUID = 1;
  private static final String RESOURCES = "webapp/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "ico", "image/x-icon",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.isEmpty()) {
      response.sendRedirect(PATH + "/");
    } else if (path.startsWith("/$/") || path.startsWith("/" + ServerConfig.SERVICE)) {
      // 307 keeps method and body; it leads through the filters and passwords of the real address
      response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
      response.setHeader(
          "Location",
          path + Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse(""));
    } else {
      send(path.equals("/") ? "index.html" : path.substring(1), response);
    }
  }

  private static void send(String name, HttpServletResponse response) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || name.contains("..")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream in = FusekiUi.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      in.transferTo(response.getOutputStream());
    }
  }
}
