using System.Text;
using Plumbline.App.Audits;
using Plumbline.App.Audits.Json;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Plumbline.Web.Limits;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Api;

/// <summary>Audits a file that is sent as the body; it is read in memory and forgotten with the answer.</summary>
internal static class AuditApi
{
    /// <summary>Bytes of the largest file.</summary>
    internal const int Largest = 20 * 1024 * 1024;

    private const int LongestName = 120;

    private static readonly Template NoFile = new(
        "把文件作为请求内容发送，文件名写在 name 参数里",
        "Send the file as the body, its name as the parameter name"
    );

    internal static async Task<IResult> Run(
        string? name,
        HttpContext context,
        CostlyWork work,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, cancellation);
        if (bytes.Length == 0 || string.IsNullOrWhiteSpace(name))
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, NoFile.With());
        }

        using var permit = await work.Enter(context);
        if (permit is null)
        {
            return new ProblemAnswer(StatusCodes.Status429TooManyRequests);
        }

        var bare = Path.GetFileName(name.Replace('\\', '/'));
        var file = new SourceFile(bytes.ToArray(), bare.Length > LongestName ? bare[^LongestName..] : bare);
        var run = await AuditFile.Run(file, AuditFile.Longest, time, cancellation);
        return run.TryGet(out var audited)
            ? Results.Text(
                AuditJson.Of(audited, ProblemAnswer.LanguageOf(context)),
                "application/json",
                Encoding.UTF8,
                StatusCodes.Status200OK
            )
            : ProblemAnswer.Of(run.Findings[0]);
    }
}
