using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumbline.Load;

/// <summary>A person with a browser: cookies, a form that is open, what each field of it shows.</summary>
internal sealed partial class Visitor(HttpClient http)
{
    private const string StartMark = "id=\"form-start\">";
    private const string TokenField = "__RequestVerificationToken";

    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private string cookie = "";
    private string token = "";

    /// <summary>One client for all, as cookies are kept by each person.</summary>
    internal static HttpClient NewClient(TimeSpan? patience = null) =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.Brotli | DecompressionMethods.GZip,
                ConnectTimeout = TimeSpan.FromSeconds(1),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            }
        )
        {
            Timeout = patience ?? TimeSpan.FromSeconds(100),
        };

    internal async Task SignIn(Uri node, string userName, string password)
    {
        var page = await Get(node, "/account/signin");
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.UserName"] = userName,
            ["Input.Password"] = password,
            [TokenField] = Token().Match(page).Groups["token"].Value,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node, "/account/signin"))
        {
            Content = new FormUrlEncodedContent(form),
        };
        using var answer = await Send(request);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new WrongAnswerException($"{userName} cannot sign in: {answer.StatusCode}");
        }
    }

    /// <summary>The page, which has to come.</summary>
    internal async Task<string> Get(Uri node, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node, path));
        request.Headers.Add("Accept", "text/html,application/json");
        using var answer = await Send(request);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new WrongAnswerException($"{path} answers {answer.StatusCode}");
    }

    /// <summary>Opens a form as a browser does and keeps its token and what it shows.</summary>
    internal async Task<JsonDocument> OpenForm(Uri node, long form)
    {
        var start = StartOf(await Get(node, $"/forms/{form}"));
        token = start.RootElement.GetProperty("token").GetString()!;
        return start;
    }

    /// <summary>What the page's script starts from.</summary>
    internal static JsonDocument StartOf(string page)
    {
        var from = page.IndexOf(StartMark, StringComparison.Ordinal) + StartMark.Length;
        return JsonDocument.Parse(
            page.AsMemory(from, page.IndexOf("</script>", from, StringComparison.Ordinal) - from)
        );
    }

    /// <summary>Sends one change; the answer is the status and the body.</summary>
    internal async Task<(HttpStatusCode Status, SavedField? Saved)> Save(
        Uri node,
        long form,
        FieldChange change,
        CancellationToken cancellation = default
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node, $"/forms/{form}/changes"))
        {
            Content = new ByteArrayContent(
                JsonSerializer.SerializeToUtf8Bytes<FieldChange[]>([change], FieldChange.Json)
            ),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var answer = await Send(request, cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return (answer.StatusCode, null);
        }

        var saved = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return (answer.StatusCode, JsonSerializer.Deserialize<SavedField[]>(saved, FieldChange.Json)![0]);
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation = default)
    {
        if (cookie.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        var answer = await http.SendAsync(request, cancellation);
        if (answer.Headers.TryGetValues("Set-Cookie", out var given))
        {
            Keep(given);
        }

        return answer;
    }

    private void Keep(IEnumerable<string> given)
    {
        foreach (var one in given)
        {
            var pair = one[..(one.IndexOf(';', StringComparison.Ordinal) is var end and >= 0 ? end : one.Length)];
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            cookies[pair[..equals]] = pair[(equals + 1)..];
        }

        var text = new StringBuilder();
        foreach (var (name, value) in cookies)
        {
            text.Append(text.Length > 0 ? "; " : "").Append(name).Append('=').Append(value);
        }

        cookie = text.ToString();
    }

    [GeneratedRegex(
        $"name=\"{TokenField}\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}

/// <summary>A change as the page's script sends it.</summary>
internal sealed record FieldChange(
    Guid Operation,
    string Part,
    string Item,
    string Field,
    string Text,
    string? Replaces,
    string Kind = "set"
)
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);
}

/// <summary>What became of it.</summary>
internal sealed record SavedField(Guid Operation, string Outcome, long Seq, string? Stored);
