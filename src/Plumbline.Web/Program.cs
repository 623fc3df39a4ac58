using Plumbline.App.Data;
using Plumbline.Web;
using Plumbline.Web.Access;
using Plumbline.Web.Api;
using Plumbline.Web.Configuration;
using Plumbline.Web.Health;
using Plumbline.Web.Jobs;
using Plumbline.Web.Limits;
using Plumbline.Web.Pages.Admin;
using Plumbline.Web.Pages.CarryOvers;
using Plumbline.Web.Pages.Dashboards;
using Plumbline.Web.Pages.Disclosing;
using Plumbline.Web.Pages.Draws;
using Plumbline.Web.Pages.Evaluations;
using Plumbline.Web.Pages.ExAnte;
using Plumbline.Web.Pages.Forms;
using Plumbline.Web.Pages.Goals;
using Plumbline.Web.Pages.Library;
using Plumbline.Web.Pages.Monitoring;
using Plumbline.Web.Pages.People;
using Plumbline.Web.Pages.Portal;
using Plumbline.Web.Pages.Quality;
using Plumbline.Web.Pages.ReadBack;
using Plumbline.Web.Pages.Rectification;
using Plumbline.Web.Pages.Registers;
using Plumbline.Web.Pages.Reports;
using Plumbline.Web.Pages.ResultUse;
using Plumbline.Web.Pages.Review;
using Plumbline.Web.Pages.RollUps;
using Plumbline.Web.Pages.Surveys;
using Plumbline.Web.Pages.Tasks;
using Plumbline.Web.Pages.Transfers;
using Plumbline.Web.Shell;
using Plumbline.Web.Webhooks;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
if (StartProblems.InSettings(builder) is { } problems)
{
    return StartProblems.Tell(problems);
}

builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
{
    builder.WebHost.UseUrls("http://localhost:5080");
}

builder.Services.AddContent();
builder.Services.AddPlumblineData(builder.Configuration);

// First: Razor Pages start with an empty list of conventions, and what areas said before would be forgotten.
builder.Services.AddShell(builder.Environment);
builder.Services.AddAccess();
builder.Services.AddAdmin();
builder.Services.AddApi();
builder.Services.AddCarryOvers();
builder.Services.AddReadBack();
builder.Services.AddDashboards();
builder.Services.AddDisclosing();
builder.Services.AddDraws();
builder.Services.AddEvaluations();
builder.Services.AddExAnte();
builder.Services.AddForms();
builder.Services.AddGoals();
builder.Services.AddHealth();
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddLibrary();
builder.Services.AddLimits();
builder.Services.AddMonitoring();
builder.Services.AddPeople();
builder.Services.AddPortal();
builder.Services.AddProxies(builder.Configuration);
builder.Services.AddQuality();
builder.Services.AddRectification();
builder.Services.AddRegisters();
builder.Services.AddReports();
builder.Services.AddResults();
builder.Services.AddReview();
builder.Services.AddRollUps();
builder.Services.AddSingleSignOn(builder.Configuration);
builder.Services.AddSurveys();
builder.Services.AddTasks();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddTransfers();
builder.Services.AddWebhooks(builder.Configuration);

var app = builder.Build();
app.UseProxies();
app.UseSecurityHeaders();
app.UseShell();
app.UseRouting();
app.UseTelemetry();
app.UseNotFound();
app.UseBodyLimit();
app.UseAuthentication();
app.UseRateLimiter();
app.UsePasswordChange();
app.UseAuthorization();
app.UseSensitiveReads();
app.MapApi();
app.MapForms();
app.MapLibrary();
app.MapRegisters();
app.MapHealth();
app.MapShell();
app.MapSingleSignOn();
return await StartProblems.Guard(async () =>
{
    await app.PrepareDatabase();
    await app.RunAsync();
});
