using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Plumbline.App.Data;

namespace Plumbline.Web;

/// <summary>
/// Settings come from appsettings.json, a file of the office's own, the environment and the command line, in this order.
/// </summary>
internal static class Settings
{
    /// <summary>Reads the office's file, if one is named; the environment and the command line still come after.</summary>
    internal static void AddSettingsFile(this WebApplicationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(OfficeSettings.FileVariable) is not { Length: > 0 } file)
        {
            return;
        }

        builder.Configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddCommandLine(Environment.GetCommandLineArgs()[1..]);
    }

    /// <summary>Checks the options by their attributes when the host starts; a fault is named with its whole key.</summary>
    internal static void Checked<T>(this OptionsBuilder<T> options)
        where T : class
    {
        var section = (string)typeof(T).GetField("Section")!.GetRawConstantValue()!;
        options.Services.AddSingleton<IValidateOptions<T>>(new Attributes<T>(section));
        options.ValidateOnStart();
    }

    private sealed class Attributes<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var faults = new List<ValidationResult>();
            Validator.TryValidateObject(options, new(options), faults, validateAllProperties: true);
            return faults.Count == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    faults.Select(fault => $"{section}:{string.Join(',', fault.MemberNames)}: {fault.ErrorMessage}")
                );
        }
    }
}
