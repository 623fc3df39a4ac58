using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Plumbline.Documents.Programs;

/// <summary>Runs other programs: without a shell, within a time, and with nothing left running afterwards.</summary>
internal static class OutsideProgram
{
    /// <summary>Runs a program to its end, or ends it and all that it started when the time is up.</summary>
    public static async Task<ProgramRun> Run(ProgramCall call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(call.TimeLimit);
        try
        {
            return await RunWithin(StartOf(call), call, limit.Token);
        }
        catch (Win32Exception)
        {
            return new ProgramRun(ProgramOutcome.Missing);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProgramRun(ProgramOutcome.TooSlow);
        }
    }

    private static ProcessStartInfo StartOf(ProgramCall call)
    {
        var start = new ProcessStartInfo(call.Program, call.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = call.Folder,
        };
        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task<ProgramRun> RunWithin(
        ProcessStartInfo start,
        ProgramCall call,
        CancellationToken cancellation
    )
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        try
        {
            var output = ReadAtMost(process.StandardOutput, call.MostOutput, cancellation);
            var errors = ReadAtMost(process.StandardError, call.MostOutput, cancellation);
            var fed = Feed(process, call.Input, cancellation);
            if (await output is not { } printed || await errors is not { } said)
            {
                return new ProgramRun(ProgramOutcome.TooMuch);
            }

            await fed;
            await process.WaitForExitAsync(cancellation);
            return new ProgramRun(ProgramOutcome.Ended, process.ExitCode, printed, said);
        }
        finally
        {
            // Still running only when time is up or the caller gave up; its children go with it.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    // Null when there is more.
    private static async Task<string?> ReadAtMost(StreamReader reader, int most, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        for (int read; (read = await reader.ReadAsync(buffer.AsMemory(), cancellation)) > 0; )
        {
            if (text.Length + read > most)
            {
                return null;
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all of it; its exit code says whether that was well.
        }
    }
}
