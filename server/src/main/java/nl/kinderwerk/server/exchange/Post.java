package nl.kinderwerk.server.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Sends to addresses on the internet that people of an organisation filled in; never to this machine or its own network. */
final class Post implements AutoCloseable {
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Timeout ANSWERING = Timeout.ofSeconds(10);
    private static final int LONGEST_SECONDS = 20;
    private static final int LONGEST_ADDRESS = 500;

    private final boolean isPrivateAllowed;
    private final CloseableHttpClient client;

    /**
     * A post.
     *
     * @param isPrivateAllowed whether it may also go to private addresses, and without encryption
     */
    Post(boolean isPrivateAllowed) {
        this.isPrivateAllowed = isPrivateAllowed;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Resolver())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setSocketTimeout(ANSWERING)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWERING).build())
                .setUserAgent("Kinderwerk in beeld")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** Asked anew for every connection, so that a name cannot lead elsewhere after it was checked. */
    private final class Resolver extends SystemDefaultDnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = super.resolve(host);
            if (!isPrivateAllowed && !Arrays.stream(found).allMatch(PublicAddress::is)) {
                throw new UnknownHostException("A private address");
            }
            return found;
        }
    }

    /** An address to which may be sent, as far as one can see now. */
    Optional<URI> address(String written) {
        try {
            var address = new URI(written.strip());
            var isFit = written.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && ("https".equals(address.getScheme()) || isPrivateAllowed && "http".equals(address.getScheme()));
            return isFit && isReachable(address.getHost()) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private boolean isReachable(String host) {
        try {
            return new Resolver().resolve(host.replaceAll("[\\[\\]]", "")).length > 0;
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Whether it was taken: an answer from 200 to 299 in time. What the answer says is not read. */
    boolean send(URI address, Map<String, String> headers, byte[] body) {
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(request::cancel);
        try (var answer = client.executeOpen(null, request, null)) {
            return answer.getCode() / 100 == 2;
        } catch (IOException | IllegalArgumentException failed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
