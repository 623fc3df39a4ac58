using System.Net;
using Microsoft.Extensions.Options;
using Plumbline.App.Data.Records;
using Plumbline.App.Webhooks;
using Plumbline.Findings;
using Plumbline.Web.Webhooks;
using Xunit;

namespace Plumbline.Web.Tests.Webhooks;

/// <summary>What goes over the line, and where it never goes.</summary>
public sealed class SenderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMessage_ArrivesSigned()
    {
        await using var receiver = await Receiver.Start();
        using var sender = Sender("127.0.0.0/8");

        var sent = await sender.Send(Message(new Uri(receiver.Address, "/in")), Cancellation);

        Assert.Equal((200, null), (sent.Status, sent.Problem));
        var got = Assert.Single(receiver.Got);
        Assert.Equal(("/in", """{"名":"值"}"""), (got.Path, got.Body));
        Assert.Equal("k1", got.Headers["X-Plumbline-Delivery"]);
        Assert.Equal("test", got.Headers["X-Plumbline-Event"]);
        Assert.Equal(
            WebhookSignature.Of("secret", got.Headers["X-Plumbline-Timestamp"], got.Body),
            got.Headers["X-Plumbline-Signature"]
        );
        Assert.StartsWith("application/json", got.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThisMachine_IsRefused_UnlessTheSettingsNameIt()
    {
        await using var receiver = await Receiver.Start();
        using var sender = Sender();

        var sent = await sender.Send(Message(receiver.Address), Cancellation);

        Assert.Null(sent.Status);
        Assert.Contains("Webhooks:Networks", sent.Problem!, StringComparison.Ordinal);
        Assert.Empty(receiver.Got);
    }

    [Theory]
    [InlineData("http://10.1.2.3/x", "10.0.0.0/8", false)]
    [InlineData("http://10.1.2.3/x", "192.168.0.0/16", true)]
    [InlineData("https://[::1]:8443/x", "192.168.0.0/16", true)]
    [InlineData("http://8.8.8.8/x", "192.168.0.0/16", true)]
    [InlineData("https://8.8.8.8/x", "192.168.0.0/16", false)]
    [InlineData("http://receiver.example/x", "192.168.0.0/16", false)]
    [InlineData("nonsense", "192.168.0.0/16", false)]
    [InlineData("ftp://10.1.2.3/x", "192.168.0.0/16", false)]
    public void AnAddressInNumbers_ThatIsNeverSentTo_IsToldBeforeAnythingIsSent(string url, string network, bool never)
    {
        using var sender = Sender(network);

        var why = sender.WhyNever(url);

        Assert.Equal(never, why is not null);
        Assert.Equal(never, why?.In(Language.Chinese).Contains("Webhooks:Networks", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task AName_IsJudgedByItsAddress_AndNeverResolvedTwice()
    {
        await using var receiver = await Receiver.Start();
        var asked = 0;
        using var sender = new WebhookSender(
            Options.Create(new WebhookOptions { Networks = ["127.0.0.1/32"] }),
            TimeProvider.System,
            (host, _) =>
            {
                Assert.Equal("receiver.example", host);
                // The first answer may be connected to; a second would lead elsewhere.
                return Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("10.1.2.3")]);
            }
        );
        var url = new UriBuilder(receiver.Address) { Host = "receiver.example" }.Uri;

        var sent = await sender.Send(Message(url), Cancellation);

        Assert.Equal((200, 1), (sent.Status, asked));
    }

    [Fact]
    public async Task ARedirect_IsNotFollowed()
    {
        await using var receiver = await Receiver.Start();
        (receiver.Status, receiver.Location) = (307, "/elsewhere");
        using var sender = Sender("127.0.0.0/8");

        var sent = await sender.Send(Message(receiver.Address), Cancellation);

        Assert.Equal((307, "HTTP 307"), (sent.Status, sent.Problem));
        Assert.Single(receiver.Got);
    }

    [Fact]
    public async Task AReceiverThatIsDown_IsAProblem_NotAnException()
    {
        var receiver = await Receiver.Start();
        var address = receiver.Address;
        await receiver.DisposeAsync();
        using var sender = Sender("127.0.0.0/8");

        var sent = await sender.Send(Message(address), Cancellation);

        Assert.Null(sent.Status);
        Assert.NotEmpty(sent.Problem!);
    }

    [Theory]
    [InlineData("8.8.8.8", "https", true)]
    [InlineData("2400:3200::1", "https", true)]
    [InlineData("8.8.8.8", "http", false)]
    [InlineData("127.0.0.1", "https", false)]
    [InlineData("::1", "https", false)]
    [InlineData("::", "https", false)]
    [InlineData("0.0.0.0", "https", false)]
    [InlineData("10.1.2.3", "https", false)]
    [InlineData("172.31.0.1", "https", false)]
    [InlineData("192.168.1.1", "https", false)]
    [InlineData("169.254.169.254", "https", false)]
    [InlineData("100.64.0.1", "https", false)]
    [InlineData("224.0.0.1", "https", false)]
    [InlineData("255.255.255.255", "https", false)]
    [InlineData("::ffff:127.0.0.1", "https", false)]
    [InlineData("::ffff:8.8.8.8", "https", true)]
    [InlineData("64:ff9b::7f00:1", "https", false)]
    [InlineData("2002:7f00:1::", "https", false)]
    [InlineData("fe80::1", "https", false)]
    [InlineData("fd00::1", "https", false)]
    [InlineData("ff02::1", "https", false)]
    public void AnAddress_IsOfTheInternet_OrRefused(string address, string scheme, bool allowed) =>
        Assert.Equal(allowed, AllowedAddress.Is(IPAddress.Parse(address), scheme, []));

    [Theory]
    [InlineData("10.20.1.1", "http", true)]
    [InlineData("::ffff:10.20.1.1", "http", true)]
    [InlineData("10.21.1.1", "https", false)]
    public void ANamedNetwork_IsAllowed_ByHttpToo(string address, string scheme, bool allowed) =>
        Assert.Equal(allowed, AllowedAddress.Is(IPAddress.Parse(address), scheme, [IPNetwork.Parse("10.20.0.0/16")]));

    private static WebhookSender Sender(params string[] networks) =>
        new(Options.Create(new WebhookOptions { Networks = [.. networks] }), TimeProvider.System);

    private static DueDelivery Message(Uri url) =>
        new(
            new WebhookDelivery
            {
                Key = "k1",
                Kind = "test",
                Body = """{"名":"值"}""",
            },
            new Webhook { Url = url.AbsoluteUri, Secret = "secret" }
        );
}
