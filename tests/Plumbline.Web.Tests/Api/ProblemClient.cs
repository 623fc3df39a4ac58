using System.Text.Json;
using Xunit;

namespace Plumbline.Web.Tests.Api;

/// <summary>Asks and gives the title of the problem.</summary>
internal static class ProblemClient
{
    internal static async Task<string> GetProblem(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(json).RootElement.GetProperty("title").GetString()!;
    }
}
