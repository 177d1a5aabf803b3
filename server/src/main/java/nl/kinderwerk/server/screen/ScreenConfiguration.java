package nl.kinderwerk.server.screen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Style and scripts of screens under {@code /app/}, and a cookie that remembers the chosen language. */
@Configuration(proxyBeanMethods = false)
@Import(StoreFaults.class)
public class ScreenConfiguration implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(-1)
                .addResourceHandler("/app/**")
                .addResourceLocations("classpath:/app/")
                .setCacheControl(CacheControl.noCache().cachePublic());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                Language.chosen(request).ifPresent(language -> remember(language, response));
                response.setHeader("X-Content-Type-Options", "nosniff");
                return true;
            }
        });
    }

    private static void remember(String language, HttpServletResponse response) {
        var cookie = new Cookie(Language.CHOICE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
    }
}
